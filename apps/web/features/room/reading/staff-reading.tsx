'use client';

import type { Room, RoomQuestion } from '@pairwise/contracts';
import { Badge, Tabs, TabsContent, TabsList, TabsTrigger } from '@pairwise/ui';
import { useState, type ReactNode } from 'react';
import { NotesPanel } from '@/features/notes/notes-panel';
import { ScorecardPanel } from '@/features/scorecard/scorecard-panel';
import { BackchannelPanel } from '../chat/backchannel-panel';
import { useBackchannel } from '../chat/use-backchannel';
import { useRoomControls } from '../room-controls';
import { Guide } from './guide';
import { Statement } from './statement';

type StaffReadingProps = { room: Room; question: RoomQuestion };

/** The interviewer's side of the reading pane; a candidate's browser never loads it. */
export function StaffReading({ room, question }: StaffReadingProps) {
  const [tab, setTab] = useState('question');
  const { record, clockOffsetMs } = useRoomControls();
  const backchannel = useBackchannel(tab === 'team');
  const guide = room.guides?.find(({ questionId }) => questionId === question.id);
  const { unread } = backchannel;
  const shownTab = tab === 'guide' && guide === undefined ? 'question' : tab;
  return (
    <Tabs
      value={shownTab}
      onValueChange={setTab}
      className="flex min-h-0 flex-1 flex-col bg-surface"
    >
      <TabsList
        aria-label="Question and interviewer tools"
        className="h-12 shrink-0 items-end px-2"
      >
        <TabsTrigger value="question">Question</TabsTrigger>
        {guide ? <TabsTrigger value="guide">Guide</TabsTrigger> : null}
        <TabsTrigger value="notes">Notes</TabsTrigger>
        {room.kind === 'interview' ? (
          <TabsTrigger value="team">
            Team
            {unread.length > 0 ? (
              <Badge tone="accent">
                {unread.length} <span className="sr-only">unread</span>
              </Badge>
            ) : null}
          </TabsTrigger>
        ) : null}
        <TabsTrigger value="scorecard">Scorecard</TabsTrigger>
      </TabsList>
      <p role="status" className="sr-only">
        {unread.map(({ author, text }) => `${author} to the interviewers: ${text}`).at(-1)}
      </p>
      <Pane value="question">
        <Statement question={question} isStaff />
      </Pane>
      {guide ? (
        <Pane value="guide">
          <Guide key={question.id} sessionId={room.sessionId} guide={guide} />
        </Pane>
      ) : null}
      <Pane value="notes">
        <NotesPanel
          sessionId={room.sessionId}
          authorId={room.me.participantId}
          questions={room.questions}
          openQuestionId={question.id}
          entries={record.entries}
          clockOffsetMs={clockOffsetMs}
        />
      </Pane>
      <TabsContent
        value="team"
        className="flex min-h-0 flex-1 flex-col data-[state=inactive]:hidden"
      >
        <BackchannelPanel backchannel={backchannel} />
      </TabsContent>
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
