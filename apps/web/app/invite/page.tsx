import type { Metadata } from 'next';
import { InvitePage } from '@/features/account/invite-page';

export const metadata: Metadata = { title: 'Invitation' };

export default function InviteRoute() {
  return <InvitePage />;
}
