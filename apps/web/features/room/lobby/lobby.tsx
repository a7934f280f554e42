'use client';

import type { Room } from '@pairwise/contracts';
import { Spinner } from '@pairwise/ui';
import { Clock, Play, Send, UsersRound, Video } from 'lucide-react';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { RecordedWords } from '../integrity/recorded-words';
import type { RoomSocket } from '../room-connection';
import { Criteria } from './criteria';
import { DeviceCheckList } from './device-check-list';

const Practice = dynamic(() => import('./practice').then((module) => module.Practice), {
  ssr: false,
  loading: () => (
    <p role="status" className="flex items-center gap-2 p-4 text-sm text-muted">
      <Spinner /> Opening the editor…
    </p>
  ),
});

/** Without a socket it is only looked at: nothing is tried or checked. */
type LobbyProps = { room: Room; socket: RoomSocket | null };

/** What a candidate sees before the start; it holds nothing of the questions. */
export function Lobby({ room, socket }: LobbyProps) {
  return (
    <main className="relative min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-6xl flex-col gap-6 px-5 py-8 sm:py-10">
        <Welcome room={room} />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-5">
            <section
              aria-labelledby="practice"
              className="overflow-hidden rounded-lg border border-line bg-surface"
            >
              <div className="px-4 py-2.5">
                <h3 id="practice" className="font-semibold">
                  Try the room
                </h3>
                <p className="text-sm text-muted">
                  Nobody else sees what you try here, and it is no part of the interview.
                </p>
              </div>
              <div className="border-t border-line">
                {socket ? (
                  <Practice />
                ) : (
                  <p className="p-4 text-sm text-muted">The candidate has an editor here.</p>
                )}
              </div>
            </section>
            <Facts room={room} />
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            {socket ? <DeviceCheckList socket={socket} /> : null}
            <Criteria />
            <section
              aria-labelledby="recorded"
              className="rounded-lg border border-line bg-surface p-4"
            >
              <h3 id="recorded" className="mb-2 font-semibold">
                What is recorded
              </h3>
              <RecordedWords room={room} />
            </section>
          </div>
        </div>
      </div>
    </main>
  );
}

function Welcome({ room }: { room: Room }) {
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="text-sm font-medium text-accent-ink">{room.organizationName}</p>
        <h2 className="mt-1 text-2xl font-semibold">{room.title}</h2>
        <p className="mt-2 text-muted">
          Welcome, {room.candidateName}. You are in the right place. If you have a question, write
          to the interviewer in the chat, at the top of this page.
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-line bg-surface px-4 py-3.5 shadow-card">
        <p role="status" className="flex items-center gap-3">
          <span aria-hidden className="relative flex size-2.5 shrink-0">
            <span className="absolute inline-flex size-full animate-ping rounded-full bg-accent opacity-60 motion-reduce:hidden" />
            <span className="relative inline-flex size-2.5 rounded-full bg-accent" />
          </span>
          Waiting for the interviewer to start. This page opens the room by itself.
        </p>
        {room.meetingUrl ? (
          <a
            href={room.meetingUrl}
            target="_blank"
            rel="noreferrer"
            className="flex items-center gap-2 font-medium text-accent-ink underline underline-offset-4"
          >
            <Video aria-hidden className="size-4" />
            Open the meeting
          </a>
        ) : null}
      </div>
    </div>
  );
}

const minuteMs = 60_000;

function Facts({ room }: { room: Room }) {
  return (
    <dl className="grid gap-4 sm:grid-cols-2">
      <Fact icon={<Clock />} title={`${Math.round(room.state.limitMs / minuteMs)} minutes`}>
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
  );
}

function againText({ maxAttempts, minGapSeconds }: Room['attempts']): string {
  const times = maxAttempts === 1 ? 'once' : `${maxAttempts} times`;
  const often =
    maxAttempts === null
      ? 'You can improve and submit again.'
      : `Each question can be submitted ${times}.`;
  return minGapSeconds > 0 ? `${often} Between two lie ${minGapSeconds} s at least.` : often;
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
