'use client';

import { useMemo, useState, type ReactNode } from 'react';
import { ClockBar } from '@/features/room/clock/clock-bar';
import { MeetingLink } from '@/features/room/header/meeting-link';
import { SessionTimer } from '@/features/room/header/session-timer';
import { inItsEnvironment } from '@/features/room/libraries/environment-of';
import { Lobby } from '@/features/room/lobby/lobby';
import { QuestionTabs } from '@/features/room/question-tabs';
import { ShownFacts } from '@/features/room/reading/shown-facts';
import { Statement } from '@/features/room/reading/statement';
import { createRoomApi } from '@/features/room/room-api';
import { Controls } from '@/features/room/room-controls';
import { RoomClosed, RoomThanks } from '@/features/room/room-doors';
import type { CandidateView } from './use-candidate-view';

/** The candidate's own components over the candidate's own answer. */
export function CandidateRoom({ view }: { view: CandidateView }) {
  const { room } = view;
  if (room.status === 'cancelled') return <RoomClosed room={room} />;
  if (room.status === 'ended') return <RoomThanks room={room} />;
  return (
    <ReadOnlyControls view={view}>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line bg-surface px-4 py-2">
        <h1 className="min-w-0 truncate font-semibold">{room.title}</h1>
        <SessionTimer snapshot={view} />
        <MeetingLink url={room.meetingUrl} />
      </header>
      {room.status === 'pending' ? <Lobby room={room} socket={null} /> : <Questions view={view} />}
    </ReadOnlyControls>
  );
}

function Questions({ view: { room } }: { view: CandidateView }) {
  const [chosenId, choose] = useState<string | null>(null);
  const find = (id: string | null) => room.questions.find((one) => one.id === id);
  const chosen = find(chosenId) ?? find(room.state.questionId) ?? room.questions[0];
  if (chosen === undefined) return <p className="p-6 text-muted">No question is open.</p>;
  const question = inItsEnvironment(chosen, room.state);
  return (
    <>
      <QuestionTabs room={room} activeId={question.id} onChoose={choose} />
      <ClockBar isReadOnly />
      <main
        aria-label="Question"
        tabIndex={0}
        className="relative min-h-0 flex-1 overflow-y-auto p-5 outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset"
      >
        <div className="mx-auto max-w-3xl">
          <ShownFacts questionId={question.id} />
          <Statement question={question} isStaff={false} />
          <p className="mt-6 text-sm text-muted">
            The editor, the output and the chat are the same on both sides of the room.
          </p>
        </div>
      </main>
    </>
  );
}

/** The room around the candidate's components, in which nothing is ever done. */
function ReadOnlyControls({ view, children }: { view: CandidateView; children: ReactNode }) {
  const { room, clockOffsetMs, entries } = view;
  const api = useMemo(() => createRoomApi(room.sessionId, 'candidate'), [room.sessionId]);
  const controls = useMemo(
    () => ({
      ...{ api, room, state: room.state, clockOffsetMs },
      record: { entries, isLoading: false, problem: null, receive: ignore, refresh: ignore },
      send: refuse,
    }),
    [api, room, clockOffsetMs, entries],
  );
  return <Controls value={controls}>{children}</Controls>;
}

const ignore = (): void => undefined;
const refuse = (): Promise<boolean> => Promise.resolve(false);
