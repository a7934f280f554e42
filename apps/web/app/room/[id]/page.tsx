import type { Metadata } from 'next';
import { RoomPage } from '@/features/room/room-page';

export const metadata: Metadata = { title: 'Interview' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <RoomPage sessionId={(await params).id} actor="candidate" />;
}
