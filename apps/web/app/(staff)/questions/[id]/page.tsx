import type { Metadata } from 'next';
import { QuestionPage } from '@/features/questions/question-page';

export const metadata: Metadata = { title: 'Question' };

export default async function QuestionRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <QuestionPage id={id} />;
}
