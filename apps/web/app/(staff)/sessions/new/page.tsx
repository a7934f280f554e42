import type { Metadata } from 'next';
import { NewSessionPage } from '@/features/new-session/new-session-page';

export const metadata: Metadata = { title: 'New session' };

export default function NewSessionRoute() {
  return <NewSessionPage />;
}
