'use client';

import type { Room } from '@pairwise/contracts';
import { Button, ErrorState, Skeleton } from '@pairwise/ui';
import { CircleCheck, CircleSlash } from 'lucide-react';
import type { ReactNode } from 'react';
import { asApiProblem, problemText } from '@/lib/api';
import type { RoomActor } from './room-api';

export function RoomLoading() {
  return (
    <main aria-busy="true" aria-label="Opening the room" className="flex h-dvh flex-col gap-4 p-4">
      <Skeleton className="h-10 w-72" />
      <div className="grid min-h-0 flex-1 gap-4 lg:grid-cols-3">
        <Skeleton className="h-full" />
        <Skeleton className="h-full max-lg:hidden" />
        <Skeleton className="h-full max-lg:hidden" />
      </div>
    </main>
  );
}

/** Answers that mean: not this person, whatever is tried again. */
const doorTitles: Record<RoomActor, Record<number, string>> = {
  candidate: {
    401: 'This room opens with your invitation link',
    403: 'This room is not open to you',
    404: 'This room is not open to you',
    410: 'This invitation is no longer valid',
  },
  staff: {
    401: 'You are signed out',
    403: 'Your role does not enter rooms',
    404: 'There is no such room',
  },
};

export const isTurnedAway = (actor: RoomActor, cause: unknown): boolean =>
  asApiProblem(cause).status in doorTitles[actor];

function candidateHelp(status: number): string {
  const askAgain = 'Ask the person who invited you for a new link.';
  if (status === 410) return askAgain;
  return `Open the invitation link that you received once more. If that does not help: ${askAgain}`;
}

type UnavailableProps = { actor: RoomActor; cause: unknown; onRetry: () => void };

export function RoomUnavailable({ actor, cause, onRetry }: UnavailableProps) {
  const { status } = asApiProblem(cause);
  const title = doorTitles[actor][status];
  return (
    <Door>
      <ErrorState
        title={title ?? 'The room could not be opened'}
        onRetry={onRetry}
        action={actor === 'staff' ? <StaffWayOut isSignedOut={status === 401} /> : null}
        className="w-full"
      >
        {title && actor === 'candidate' ? candidateHelp(status) : problemText(cause)}
      </ErrorState>
    </Door>
  );
}

function StaffWayOut({ isSignedOut }: { isSignedOut: boolean }) {
  return (
    <Button asChild variant="link">
      {isSignedOut ? <a href="/sign-in">Sign in</a> : <a href="/sessions">All sessions</a>}
    </Button>
  );
}

export function RoomThanks({ room }: { room: Room }) {
  return (
    <Door>
      <Card icon={<CircleCheck aria-hidden className="size-10 text-success" />}>
        <h1 className="text-xl font-semibold">Thank you, {room.candidateName}</h1>
        <p>
          The interview “{room.title}” has ended and your work is saved. {room.organizationName}{' '}
          will be in touch about the next step.
        </p>
        <p className="text-muted">You may close this window.</p>
      </Card>
    </Door>
  );
}

export function RoomClosed({ room }: { room: Room }) {
  return (
    <Door>
      <Card icon={<CircleSlash aria-hidden className="size-10 text-muted" />}>
        <h1 className="text-xl font-semibold">This interview was cancelled</h1>
        <p>“{room.title}” will not take place in this room.</p>
        {room.me.role === 'candidate' ? (
          <p className="text-muted">{room.organizationName} can tell you more.</p>
        ) : (
          <a className="text-accent-ink underline" href={`/sessions/${room.sessionId}`}>
            Back to the session
          </a>
        )}
      </Card>
    </Door>
  );
}

function Door({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-xl items-center justify-center p-6">
      {children}
    </main>
  );
}

function Card({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="flex w-full flex-col items-center gap-4 rounded-xl border border-line bg-surface px-8 py-12 text-center shadow-card">
      {icon}
      {children}
    </div>
  );
}
