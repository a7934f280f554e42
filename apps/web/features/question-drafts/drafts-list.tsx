'use client';

import { questionDraftStates, type QuestionDraftSummary } from '@pairwise/contracts';
import { Card, EmptyState, Field, Input, Select, Skeleton } from '@pairwise/ui';
import { PencilRuler } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { ProblemState } from '@/features/shell/problem-state';
import { formatDateTime } from '@/lib/format';
import { DraftStateBadge } from './draft-state-badge';
import { useDrafts } from './use-drafts';

const stateNames: Record<(typeof questionDraftStates)[number], string> = {
  draft: 'Draft',
  in_review: 'In review',
  live: 'Live',
  retired: 'Retired',
};

/** The questions that this organization writes, in whatever state. */
export function DraftsList() {
  const [search, setSearch] = useState('');
  const [state, setState] = useState('');
  const drafts = useDrafts({ search, state });
  const isFiltered = search.trim() !== '' || state !== '';
  return (
    <>
      <div role="search" className="grid gap-3 sm:grid-cols-[2fr_1fr]">
        <Field label="Search">
          <Input
            type="search"
            placeholder="Title or id"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </Field>
        <Field label="State">
          <Select value={state} onChange={(event) => setState(event.target.value)}>
            <option value="">All</option>
            {questionDraftStates.map((one) => (
              <option key={one} value={one}>
                {stateNames[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className="mt-4">
        {drafts.isPending ? (
          <div role="status">
            <span className="sr-only">Loading your questions</span>
            <Skeleton className="h-32" />
          </div>
        ) : null}
        {drafts.isError ? (
          <ProblemState
            error={drafts.error}
            what="Your questions"
            onRetry={() => void drafts.refetch()}
          />
        ) : null}
        {drafts.data?.items.length === 0 ? (
          <EmptyState
            icon={<PencilRuler />}
            title={isFiltered ? 'No question fits' : 'You have written no question yet'}
          >
            {isFiltered
              ? 'Try other words, or another state.'
              : 'Start with an empty one, or duplicate one of the bank and change it.'}
          </EmptyState>
        ) : null}
        <ul className="flex flex-col gap-3">
          {drafts.data?.items.map((draft) => (
            <li key={draft.id}>
              <DraftRow draft={draft} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function DraftRow({ draft }: { draft: QuestionDraftSummary }) {
  return (
    <Card className="relative flex flex-wrap items-center justify-between gap-3 transition-colors focus-within:border-ring hover:border-line-strong">
      <div className="min-w-0">
        <h2 className="font-semibold">
          <Link
            href={`/questions/drafts/${draft.id}`}
            className="outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:ring-2 focus-visible:after:ring-ring"
          >
            {draft.title ?? draft.questionId}
          </Link>
        </h2>
        <p className="text-sm text-muted">
          <span className="font-mono text-xs">{draft.questionId}</span> · changed by{' '}
          {draft.updatedBy}, {formatDateTime(draft.updatedAt)}
        </p>
      </div>
      <DraftStateBadge draft={draft} />
    </Card>
  );
}
