'use client';

import type { Room } from '@pairwise/contracts';
import { Badge, cn } from '@pairwise/ui';

type QuestionTabsProps = {
  room: Room;
  activeId: string;
  onChoose: (id: string) => void;
};

/** Everybody may look at every question; the one that the interview is at is marked. */
export function QuestionTabs({ room, activeId, onChoose }: QuestionTabsProps) {
  const { questions } = room;
  if (questions.length < 2) return null;
  return (
    <nav
      aria-label="Questions"
      className="flex shrink-0 gap-1 overflow-x-auto border-b border-line bg-surface px-3 py-1.5"
    >
      {questions.map((question, index) => (
        <button
          key={question.id}
          type="button"
          aria-current={question.id === activeId ? 'true' : undefined}
          onClick={() => onChoose(question.id)}
          className={cn(
            'shrink-0 cursor-pointer rounded-md px-3 py-1.5 text-sm whitespace-nowrap text-muted outline-none hover:bg-sunken hover:text-ink focus-visible:ring-2 focus-visible:ring-ring',
            question.id === activeId && 'bg-accent-soft font-medium text-accent-ink',
          )}
        >
          {index + 1}. {question.title}
          {room.status === 'live' && question.id === room.state.questionId ? (
            <Badge tone="success" className="ml-2">
              On
            </Badge>
          ) : null}
        </button>
      ))}
    </nav>
  );
}
