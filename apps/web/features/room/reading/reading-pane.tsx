'use client';

import type { Room, RoomQuestion } from '@pairwise/contracts';
import { Skeleton } from '@pairwise/ui';
import dynamic from 'next/dynamic';
import type { RoomApi } from '../room-api';
import { ShownFacts } from './shown-facts';
import { Statement } from './statement';

const StaffReading = dynamic(() => import('./staff-reading').then((one) => one.StaffReading), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-40" />,
});

type ReadingPaneProps = { api: RoomApi; room: Room; question: RoomQuestion };

export function ReadingPane({ api, room, question }: ReadingPaneProps) {
  if (api.actor === 'staff') return <StaffReading room={room} question={question} />;
  return (
    <section
      aria-label="Question"
      tabIndex={0}
      className="relative min-h-0 flex-1 overflow-y-auto bg-surface p-4 outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset sm:p-5"
    >
      <ShownFacts questionId={question.id} />
      <Statement question={question} isStaff={false} />
    </section>
  );
}
