'use client';

import type { Room } from '@pairwise/contracts';
import { Clock, Play, Send, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';

/** What a candidate sees before the start; it holds nothing of the questions. */
export function Lobby({ room }: { room: Room }) {
  return (
    <main className="relative min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-2xl flex-col gap-6 px-5 py-10 sm:py-16">
        <div>
          <p className="text-sm font-medium text-accent-ink">{room.organizationName}</p>
          <h2 className="mt-1 text-2xl font-semibold sm:text-3xl">{room.title}</h2>
          <p className="mt-3 text-muted">
            Welcome, {room.candidateName}. You are in the right place.
          </p>
        </div>
        <p
          role="status"
          className="flex items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3.5 shadow-card"
        >
          <span aria-hidden className="relative flex size-2.5">
            <span className="absolute inline-flex size-full animate-ping rounded-full bg-accent opacity-60 motion-reduce:hidden" />
            <span className="relative inline-flex size-2.5 rounded-full bg-accent" />
          </span>
          Waiting for the interviewer to start. This page opens the room by itself.
        </p>
        <dl className="grid gap-4 sm:grid-cols-2">
          <Fact icon={<Clock />} title={`${room.durationMinutes} minutes`}>
            The clock starts with the interview, and everybody in the room sees the same one.
          </Fact>
          <Fact icon={<UsersRound />} title="One shared editor">
            You and the interviewer see the same code as it is typed. Say aloud what you think.
          </Fact>
          <Fact icon={<Play />} title="Run as often as you like">
            Run executes your Python and shows what it prints. Runs are not graded.
          </Fact>
          <Fact icon={<Send />} title="Submit when you are ready">
            Submit runs the tests and shows which passed. {againText(room.attempts)}
          </Fact>
        </dl>
        <p className="text-sm text-muted">
          If your connection drops, keep typing: what you write is kept and sent when it is back.
        </p>
      </div>
    </main>
  );
}

function againText({ maxAttempts }: Room['attempts']): string {
  if (maxAttempts === null) return 'You can improve and submit again.';
  const times = maxAttempts === 1 ? 'once' : `${maxAttempts} times`;
  return `Each question can be submitted ${times}.`;
}

type FactProps = { icon: ReactNode; title: string; children: ReactNode };

function Fact({ icon, title, children }: FactProps) {
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      <dt className="flex items-center gap-2.5 font-medium [&_svg]:size-4.5 [&_svg]:text-accent-ink">
        <span aria-hidden>{icon}</span>
        {title}
      </dt>
      <dd className="mt-1.5 text-sm text-muted">{children}</dd>
    </div>
  );
}
