'use client';

import { limits } from '@pairwise/contracts';
import { Card, EmptyState, Skeleton } from '@pairwise/ui';
import { useMemo, useState } from 'react';
import { filterQuestions, noFilter } from '@/features/questions/filter-questions';
import { QuestionFilterBar } from '@/features/questions/question-filter-bar';
import { useQuestionBank } from '@/features/questions/use-questions';
import { ProblemState } from '@/features/shell/problem-state';
import { ChosenQuestions } from './chosen-questions';
import { PickableQuestion } from './pickable-question';
import { sameTopicAs } from './topics';

type QuestionPickerProps = {
  chosenIds: string[];
  durationMinutes: number;
  error?: string;
  onChange: (questionIds: string[]) => void;
};

export function QuestionPicker({
  chosenIds,
  durationMinutes,
  error,
  onChange,
}: QuestionPickerProps) {
  const bank = useQuestionBank();
  const [filter, setFilter] = useState(noFilter);
  const questions = useMemo(() => bank.data ?? [], [bank.data]);
  const offered = useMemo(() => filterQuestions(questions, filter), [questions, filter]);
  const chosen = questions.filter(({ id }) => chosenIds.includes(id));
  const isFull = chosenIds.length >= limits.questionsPerSessionMax;

  const toggle = (id: string) =>
    onChange(
      chosenIds.includes(id) ? chosenIds.filter((other) => other !== id) : [...chosenIds, id],
    );

  return (
    <Card>
      <h2 className="font-semibold">Questions</h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        The candidate sees none of them before you start the interview.
      </p>
      <ChosenQuestions
        questions={questions}
        chosenIds={chosenIds}
        durationMinutes={durationMinutes}
        error={error}
        onChange={onChange}
      />
      <h3 className="mt-6 mb-3 text-sm font-medium">Add from the bank</h3>
      {bank.isPending ? <Skeleton className="h-56" /> : null}
      {bank.isError ? (
        <ProblemState
          error={bank.error}
          what="The question bank"
          onRetry={() => void bank.refetch()}
        />
      ) : null}
      {bank.isSuccess ? (
        <>
          <QuestionFilterBar
            questions={questions}
            filter={filter}
            onChange={setFilter}
            className="mb-3"
          />
          <ul
            aria-label="Questions of the bank"
            className="max-h-104 divide-y divide-line overflow-y-auto rounded-md border border-line"
          >
            {offered.map((question) => (
              <PickableQuestion
                key={question.id}
                question={question}
                isChosen={chosenIds.includes(question.id)}
                near={sameTopicAs(question, chosen)?.title ?? null}
                isFull={isFull}
                onToggle={() => toggle(question.id)}
              />
            ))}
          </ul>
          {offered.length === 0 ? (
            <EmptyState className="mt-3 py-8" title="No question fits these filters" />
          ) : null}
        </>
      ) : null}
    </Card>
  );
}
