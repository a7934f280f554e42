import type { Metadata } from 'next';
import { DraftPage } from '@/features/question-drafts/draft-page';

export const metadata: Metadata = { title: 'Question' };

export default async function DraftRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <DraftPage id={id} />;
}
