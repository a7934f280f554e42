'use client';

import type { QuestionSummary } from '@pairwise/contracts';
import { Button } from '@pairwise/ui';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { counted, formatMinutes } from '@/lib/format';
import { moved } from './moved';
import { repeatedTopics } from './topics';

type ChosenQuestionsProps = {
  questions: readonly QuestionSummary[];
  chosenIds: string[];
  durationMinutes: number;
  error?: string;
  onChange: (questionIds: string[]) => void;
};

export function ChosenQuestions(props: ChosenQuestionsProps) {
  const { questions, chosenIds, durationMinutes, error, onChange } = props;
  const chosen = chosenIds.map((id) => ({
    id,
    question: questions.find((each) => each.id === id),
  }));
  const minutes = chosen.reduce((sum, { question }) => sum + (question?.minutes ?? 0), 0);
  const repeated = repeatedTopics(chosen.flatMap(({ question }) => question ?? []));
  const isTooLong = durationMinutes > 0 && minutes > durationMinutes;
  return (
    <div
      role="group"
      aria-label="Chosen questions"
      tabIndex={error ? -1 : undefined}
      data-invalid={error ? 'true' : undefined}
      className="rounded-md outline-none focus-visible:ring-2 focus-visible:ring-ring"
    >
      {chosen.length === 0 ? (
        <p className="rounded-md border border-dashed border-line px-4 py-5 text-center text-sm text-muted">
          None chosen yet. Add one or more from the bank below.
        </p>
      ) : (
        <ol className="divide-y divide-line rounded-md border border-line">
          {chosen.map(({ id, question }, index) => (
            <li key={id} className="flex items-center gap-3 px-3 py-2">
              <span className="w-5 text-right text-sm text-muted tabular-nums">{index + 1}.</span>
              <span className="min-w-0 flex-1 text-sm font-medium">{question?.title ?? id}</span>
              <span className="hidden text-sm text-muted sm:inline">
                {question ? `${question.minutes} min` : null}
              </span>
              <span className="flex">
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`Move ${question?.title ?? id} up`}
                  disabled={index === 0}
                  onClick={() => onChange(moved(chosenIds, index, index - 1))}
                >
                  <ArrowUp aria-hidden />
                </Button>
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`Move ${question?.title ?? id} down`}
                  disabled={index === chosen.length - 1}
                  onClick={() => onChange(moved(chosenIds, index, index + 1))}
                >
                  <ArrowDown aria-hidden />
                </Button>
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`Remove ${question?.title ?? id} from the interview`}
                  onClick={() => onChange(chosenIds.filter((other) => other !== id))}
                >
                  <X aria-hidden />
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
      {error ? (
        <p role="alert" className="mt-2 text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
      {chosen.length > 0 ? (
        <p role="status" className={`mt-2 text-sm ${isTooLong ? 'text-warning' : 'text-muted'}`}>
          {counted(chosen.length, 'question')}, about {formatMinutes(minutes)} together
          {isTooLong ? `: more than the ${formatMinutes(durationMinutes)} of the interview.` : '.'}
        </p>
      ) : null}
      {repeated.length > 0 ? (
        <p role="status" className="mt-1 text-sm text-warning">
          Two of these are about the same topic: {repeated.join(', ')}. Another topic tells you
          more.
        </p>
      ) : null}
    </div>
  );
}
