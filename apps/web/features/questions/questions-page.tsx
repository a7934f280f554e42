'use client';

import { Button, EmptyState, Skeleton } from '@pairwise/ui';
import { Library } from 'lucide-react';
import { useMemo, useState } from 'react';
import { PageHeader } from '@/features/shell/page-header';
import { ProblemState } from '@/features/shell/problem-state';
import { counted } from '@/lib/format';
import { filterQuestions, noFilter } from './filter-questions';
import { QuestionCard } from './question-card';
import { QuestionFilterBar } from './question-filter-bar';
import { useQuestionBank } from './use-questions';

export function QuestionsPage() {
  const bank = useQuestionBank();
  const [filter, setFilter] = useState(noFilter);
  const questions = useMemo(() => bank.data ?? [], [bank.data]);
  const shown = useMemo(() => filterQuestions(questions, filter), [questions, filter]);
  return (
    <>
      <PageHeader
        title="Questions"
        description="Each has a reference solution, tests that compare values, and hints for the interviewer."
      />
      {bank.isPending ? (
        <div role="status" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <span className="sr-only">Loading questions</span>
          {[0, 1, 2, 3, 4, 5].map((card) => (
            <Skeleton key={card} className="h-40" />
          ))}
        </div>
      ) : null}
      {bank.isError ? (
        <ProblemState
          error={bank.error}
          what="The question bank"
          onRetry={() => void bank.refetch()}
        />
      ) : null}
      {bank.isSuccess && questions.length === 0 ? (
        <EmptyState icon={<Library />} title="The question bank is empty">
          Questions are imported when the database is seeded. Ask whoever runs this installation.
        </EmptyState>
      ) : null}
      {questions.length > 0 ? (
        <>
          <QuestionFilterBar questions={questions} filter={filter} onChange={setFilter} />
          <p role="status" className="mt-4 mb-3 text-sm text-muted">
            {counted(shown.length, 'question')}
          </p>
          {shown.length === 0 ? (
            <EmptyState
              title="No question fits"
              action={
                <Button variant="secondary" onClick={() => setFilter(noFilter)}>
                  Clear the filters
                </Button>
              }
            />
          ) : (
            <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
              {shown.map((question) => (
                <li key={question.id} className="flex">
                  <QuestionCard question={question} />
                </li>
              ))}
            </ul>
          )}
        </>
      ) : null}
    </>
  );
}
