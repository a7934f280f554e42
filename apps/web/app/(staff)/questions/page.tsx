import type { Metadata } from 'next';
import { QuestionsPage } from '@/features/questions/questions-page';

export const metadata: Metadata = { title: 'Questions' };

export default function QuestionsRoute() {
  return <QuestionsPage />;
}
