'use client';

import { Button } from '@pairwise/ui';
import { ClipboardCheck, PlayCircle, Users } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { PublicShell } from '@/features/shell/public-shell';
import { useMe } from '@/lib/use-me';
import { LandingFigure } from './landing-figure';

const points = [
  {
    icon: Users,
    title: 'One editor, both sides of the table',
    text: 'You and the candidate write in the same file. The candidate needs a link and a name, nothing else.',
  },
  {
    icon: PlayCircle,
    title: 'Real Python, real libraries',
    text: 'NumPy, pandas, scikit-learn and PyTorch run in a sealed container, and what is printed reaches everybody at once.',
  },
  {
    icon: ClipboardCheck,
    title: 'A report that shows its arithmetic',
    text: 'Tests compare values, shapes and types. Five weighted criteria hold your judgement, and every number has its evidence.',
  },
];

export function LandingPage() {
  const me = useMe();
  const router = useRouter();
  useEffect(() => {
    if (me.isSuccess) router.replace('/sessions');
  }, [me.isSuccess, router]);

  return (
    <PublicShell wide>
      <div className="grid items-center gap-10 lg:grid-cols-[1.05fr_1fr] lg:gap-16">
        <div>
          <h1 className="text-4xl font-semibold tracking-tight sm:text-5xl">
            Live Python interviews for people who hire in machine learning
          </h1>
          <p className="mt-5 max-w-xl text-lg text-muted">
            Pair on a real task, run it with the libraries of the trade, and leave the room with a
            scored report instead of a feeling.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Button asChild size="lg">
              <Link href="/sign-up">Create an account</Link>
            </Button>
            <Button asChild size="lg" variant="secondary">
              <Link href="/sign-in">Sign in</Link>
            </Button>
          </div>
          <p className="mt-4 text-sm text-muted">
            Are you a candidate? Open the link from your invitation; you need no account.
          </p>
        </div>
        <LandingFigure />
      </div>
      <ul className="mt-16 grid gap-8 border-t border-line pt-10 md:grid-cols-3">
        {points.map(({ icon: Icon, title, text }) => (
          <li key={title}>
            <Icon aria-hidden className="size-6 text-accent" />
            <h2 className="mt-3 font-semibold">{title}</h2>
            <p className="mt-1.5 text-sm leading-relaxed text-muted">{text}</p>
          </li>
        ))}
      </ul>
    </PublicShell>
  );
}
