import type { Metadata } from 'next';
import { filterFrom } from '@/features/questions/filter-questions';
import { QuestionsPage } from '@/features/questions/questions-page';

export const metadata: Metadata = { title: 'Questions' };

type QuestionsRouteProps = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function QuestionsRoute({ searchParams }: QuestionsRouteProps) {
  const parameters = await searchParams;
  return (
    <QuestionsPage
      initialTab={parameters['tab'] === 'own' ? 'own' : 'bank'}
      initialFilter={filterFrom(parameters)}
    />
  );
}
