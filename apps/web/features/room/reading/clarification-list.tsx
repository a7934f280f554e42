'use client';

import type { QuestionId } from '@pairwise/contracts';
import { Button } from '@pairwise/ui';
import { Markdown } from '@/components/markdown';
import { useRoomControls } from '../room-controls';
import { givenFacts } from './given.js';
import { GivenMarks } from './given-marks';

type ClarificationListProps = { questionId: QuestionId; facts: readonly string[] };

/** Facts to give when asked. What was given is marked, so that two interviewers agree. */
export function ClarificationList({ questionId, facts }: ClarificationListProps) {
  const { room, record, send } = useRoomControls();
  const given = givenFacts(record.entries, questionId);
  const give = (index: number, isShown: boolean) =>
    void send({ type: 'clarification.give', questionId, index, isShown });
  return (
    <ul className="flex flex-col gap-2">
      {facts.map((fact, index) => {
        const marks = given.filter((one) => one.index === index);
        const isShown = marks.some(({ text }) => text !== null);
        return (
          <li key={fact} className="flex flex-col gap-2 rounded-md border border-line px-3 py-2">
            <Markdown source={fact} className="text-sm" />
            <GivenMarks given={marks} />
            {room.status === 'live' && !isShown ? (
              <span className="flex flex-wrap gap-2">
                {marks.length === 0 ? (
                  <Button size="sm" variant="secondary" onClick={() => give(index, false)}>
                    Asked, I said it
                  </Button>
                ) : null}
                <Button size="sm" variant="secondary" onClick={() => give(index, true)}>
                  Show it to the candidate
                </Button>
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
