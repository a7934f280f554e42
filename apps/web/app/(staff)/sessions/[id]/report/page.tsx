import type { Metadata } from 'next';
import { ReportPage } from '@/features/report/report-page';

export const metadata: Metadata = { title: 'Report' };

export default async function ReportRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ReportPage id={id} />;
}
