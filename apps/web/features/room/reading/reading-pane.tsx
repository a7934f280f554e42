'use client';

import type { Room, RoomQuestion } from '@pairwise/contracts';
import { Skeleton } from '@pairwise/ui';
import dynamic from 'next/dynamic';
import type { RoomApi } from '../room-api';
import { afterEditor } from '../editor/editor-first.js';

const StaffReading = dynamic(
  () =>
    afterEditor()
      .then(() => import('./staff-reading'))
      .then((one) => one.StaffReading),
  {
    ssr: false,
    loading: () => <Skeleton className="m-4 h-40" />,
  },
);

/** Formulas and tables weigh more than the editor, so they come after it. */
const CandidateReading = dynamic(
  () =>
    afterEditor()
      .then(() => import('./candidate-reading'))
      .then((one) => one.CandidateReading),
  { ssr: false, loading: () => <Skeleton className="m-4 h-40" /> },
);

type ReadingPaneProps = { api: RoomApi; room: Room; question: RoomQuestion };

export function ReadingPane({ api, room, question }: ReadingPaneProps) {
  if (api.actor === 'staff') return <StaffReading room={room} question={question} />;
  return (
    <section
      aria-label="Question"
      tabIndex={0}
      className="relative min-h-0 flex-1 overflow-y-auto bg-surface p-4 outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset sm:p-5"
    >
      <CandidateReading question={question} />
    </section>
  );
}
