import type { Metadata } from 'next';
import { WelcomePage } from '@/features/account/welcome-page';

export const metadata: Metadata = { title: 'Create your organization' };

export default function WelcomeRoute() {
  return <WelcomePage />;
}
