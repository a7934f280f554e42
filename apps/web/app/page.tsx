import { LandingPage } from '@/features/account/landing-page';

export default function LandingRoute() {
  return <LandingPage />;
}
