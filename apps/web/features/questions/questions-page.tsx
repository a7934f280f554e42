'use client';

import {
  Button,
  EmptyState,
  Skeleton,
  Tabs,
  TabsContent,
  TabsList,
  TabsTrigger,
} from '@pairwise/ui';
import { Library, Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { DraftsList } from '@/features/question-drafts/drafts-list';
import { ImportButton } from '@/features/question-drafts/import-button';
import { NewDraftDialog } from '@/features/question-drafts/new-draft-dialog';
import { PageHeader } from '@/features/shell/page-header';
import { ProblemState } from '@/features/shell/problem-state';
import { counted } from '@/lib/format';
import { filterEntries, filterQuestions, noFilter, type QuestionFilter } from './filter-questions';
import { QuestionCard } from './question-card';
import { QuestionFilterBar } from './question-filter-bar';
import { useQuestionBank } from './use-questions';

type QuestionsTab = 'bank' | 'own';
type QuestionsPageProps = { initialTab: QuestionsTab; initialFilter: QuestionFilter };

export function QuestionsPage({ initialTab, initialFilter }: QuestionsPageProps) {
  const [isNew, askNew] = useState(false);
  const [tab, showTab] = useState(initialTab);
  const [filter, setFilter] = useState(initialFilter);
  useAddress(tab, filter);
  return (
    <>
      <PageHeader
        title="Questions"
        description="To code, with tests that compare values and hints; or to talk about, with points to listen for."
        actions={
          <>
            <ImportButton />
            <Button onClick={() => askNew(true)}>
              <Plus aria-hidden /> New question
            </Button>
          </>
        }
      />
      <Tabs value={tab} onValueChange={(value) => showTab(value === 'own' ? 'own' : 'bank')}>
        <TabsList aria-label="Which questions">
          <TabsTrigger value="bank">All that can be used</TabsTrigger>
          <TabsTrigger value="own">Your questions</TabsTrigger>
        </TabsList>
        <TabsContent value="bank" className="mt-5">
          <QuestionBank filter={filter} onFilter={setFilter} />
        </TabsContent>
        <TabsContent value="own" className="mt-5">
          <DraftsList />
        </TabsContent>
      </Tabs>
      {isNew ? <NewDraftDialog onClose={() => askNew(false)} /> : null}
    </>
  );
}

/** The address always leads back to what is shown, after a reload and from a link. */
function useAddress(tab: QuestionsTab, filter: QuestionFilter): void {
  useEffect(() => {
    const entries = tab === 'own' ? [['tab', 'own']] : filterEntries(filter);
    const query = new URLSearchParams(entries).toString();
    const search = query === '' ? '' : `?${query}`;
    if (window.location.search === search) return;
    window.history.replaceState(null, '', `${window.location.pathname}${search}`);
  }, [tab, filter]);
}

type QuestionBankProps = { filter: QuestionFilter; onFilter: (filter: QuestionFilter) => void };

function QuestionBank({ filter, onFilter }: QuestionBankProps) {
  const bank = useQuestionBank();
  const questions = useMemo(() => bank.data ?? [], [bank.data]);
  const shown = useMemo(() => filterQuestions(questions, filter), [questions, filter]);
  return (
    <>
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
          <QuestionFilterBar questions={questions} filter={filter} onChange={onFilter} />
          <p role="status" className="mt-4 mb-3 text-sm text-muted">
            {counted(shown.length, 'question')}
          </p>
          {shown.length === 0 ? (
            <EmptyState
              title="No question fits"
              action={
                <Button variant="secondary" onClick={() => onFilter(noFilter)}>
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
