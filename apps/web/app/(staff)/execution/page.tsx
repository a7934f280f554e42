import type { Metadata } from 'next';
import { ExecutionPage } from '@/features/execution/execution-page';

export const metadata: Metadata = { title: 'Execution' };

export default function ExecutionRoute() {
  return <ExecutionPage />;
}
