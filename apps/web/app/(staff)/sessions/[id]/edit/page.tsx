import type { Metadata } from 'next';
import { EditSessionPage } from '@/features/new-session/edit-session-page';

export const metadata: Metadata = { title: 'Edit session' };

export default async function EditSessionRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <EditSessionPage id={id} />;
}
