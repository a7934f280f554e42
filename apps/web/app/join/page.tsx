import type { Metadata } from 'next';
import { JoinPage } from '@/features/join/join-page';

export const metadata: Metadata = { title: 'Your interview' };

export default function JoinRoute() {
  return <JoinPage />;
}
