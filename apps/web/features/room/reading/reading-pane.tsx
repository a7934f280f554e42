'use client';

import type { Room, RoomQuestion } from '@pairwise/contracts';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@pairwise/ui';
import type { ReactNode } from 'react';
import { NotesPanel } from '@/features/notes/notes-panel';
import { ScorecardPanel } from '@/features/scorecard/scorecard-panel';
import type { RoomApi } from '../room-api';
import { Guide } from './guide';
import { ShownFacts } from './shown-facts';
import { Statement } from './statement';

type ReadingPaneProps = { api: RoomApi; room: Room; question: RoomQuestion };

export function ReadingPane({ api, room, question }: ReadingPaneProps) {
  if (api.actor === 'candidate') {
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
  return <StaffReading room={room} question={question} />;
}

function StaffReading({ room, question }: { room: Room; question: RoomQuestion }) {
  const guide = room.guides?.find(({ questionId }) => questionId === question.id);
  return (
    <Tabs defaultValue="question" className="flex min-h-0 flex-1 flex-col bg-surface">
      <TabsList
        aria-label="Question and interviewer tools"
        className="h-12 shrink-0 items-end px-2"
      >
        <TabsTrigger value="question">Question</TabsTrigger>
        {guide ? <TabsTrigger value="guide">Guide</TabsTrigger> : null}
        <TabsTrigger value="notes">Notes</TabsTrigger>
        <TabsTrigger value="scorecard">Scorecard</TabsTrigger>
      </TabsList>
      <Pane value="question">
        <Statement question={question} isStaff />
      </Pane>
      {guide ? (
        <Pane value="guide">
          <Guide key={question.id} sessionId={room.sessionId} guide={guide} />
        </Pane>
      ) : null}
      <Pane value="notes">
        <NotesPanel sessionId={room.sessionId} />
      </Pane>
      <Pane value="scorecard">
        <ScorecardPanel sessionId={room.sessionId} />
      </Pane>
    </Tabs>
  );
}

function Pane({ value, children }: { value: string; children: ReactNode }) {
  return (
    <TabsContent value={value} className="relative min-h-0 flex-1 overflow-y-auto p-4 sm:p-5">
      {children}
    </TabsContent>
  );
}
