import type { Metadata } from 'next';
import { QuestionsPage } from '@/features/questions/questions-page';

export const metadata: Metadata = { title: 'Questions' };

type QuestionsRouteProps = { searchParams: Promise<{ tab?: string }> };

export default async function QuestionsRoute({ searchParams }: QuestionsRouteProps) {
  const { tab } = await searchParams;
  return <QuestionsPage initialTab={tab === 'own' ? 'own' : 'bank'} />;
}
