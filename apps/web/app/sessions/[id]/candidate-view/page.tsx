import type { Metadata } from 'next';
import { CandidateViewPage } from '@/features/candidate-view/candidate-view-page';

export const metadata: Metadata = { title: 'View as candidate' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <CandidateViewPage sessionId={(await params).id} />;
}
