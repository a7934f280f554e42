'use client';

import type { Session } from '@pairwise/contracts';
import { Button, ConfirmDialog } from '@pairwise/ui';
import { ChartColumn, DoorOpen, Pencil, Play, RotateCcw, Square, XCircle } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useMayInterview } from '@/lib/membership-context';
import { transitionTexts } from './transition-texts';
import { useTransition, type Transition } from './use-session';

export function SessionActions({ session }: { session: Session }) {
  const mayInterview = useMayInterview();
  const [asked, setAsked] = useState<Transition | null>(null);
  const transition = useTransition(session.id);
  const { status } = session;
  const isOpen = status === 'pending' || status === 'live';
  const confirm = () => {
    if (asked) transition.mutate(asked, { onSettled: () => setAsked(null) });
  };

  return (
    <>
      {mayInterview && isOpen ? (
        <Button asChild>
          <Link href={`/sessions/${session.id}/room`}>
            <DoorOpen aria-hidden />
            Open room
          </Link>
        </Button>
      ) : null}
      {status === 'ended' || status === 'live' ? (
        <Button asChild variant={status === 'ended' ? 'primary' : 'secondary'}>
          <Link href={`/sessions/${session.id}/report`}>
            <ChartColumn aria-hidden />
            Report
          </Link>
        </Button>
      ) : null}
      {mayInterview && status === 'ended' ? (
        <Button asChild variant="secondary">
          <Link href={`/sessions/${session.id}/room`}>
            <DoorOpen aria-hidden />
            Look at the room
          </Link>
        </Button>
      ) : null}
      {mayInterview && status === 'ended' ? (
        <Button variant="ghost" onClick={() => setAsked('reopen')}>
          <RotateCcw aria-hidden />
          Open again
        </Button>
      ) : null}
      {mayInterview && status === 'pending' ? (
        <>
          <Button variant="secondary" onClick={() => setAsked('start')}>
            <Play aria-hidden />
            Start
          </Button>
          <Button asChild variant="ghost">
            <Link href={`/sessions/${session.id}/edit`}>
              <Pencil aria-hidden />
              Edit
            </Link>
          </Button>
          <Button variant="ghost" onClick={() => setAsked('cancel')}>
            <XCircle aria-hidden />
            Cancel session
          </Button>
        </>
      ) : null}
      {mayInterview && status === 'live' ? (
        <Button variant="danger" onClick={() => setAsked('end')}>
          <Square aria-hidden />
          End interview
        </Button>
      ) : null}
      {asked ? (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setAsked(null)}
          {...transitionTexts[asked]}
          busy={transition.isPending}
          onConfirm={confirm}
        />
      ) : null}
    </>
  );
}
