'use client';

import { limits, rubric, type CriterionId, type Scorecard } from '@pairwise/contracts';
import { Button, Field, Notice, Textarea } from '@pairwise/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { problemText } from '@/lib/api';
import { formatDateTime } from '@/lib/format';
import { queryKeys } from '@/lib/query-keys';
import { CriterionRating } from './criterion-rating';
import { RecommendationChoice } from './recommendation-choice';
import { SaveStateLine } from './save-state-line';
import {
  bodyOf,
  draftFrom,
  hasRating,
  type RatingDraft,
  type ScorecardDraft,
} from './scorecard-draft';
import { useAutosave } from './use-autosave';
import { usePutScorecard } from './use-scorecard';

type ScorecardFormProps = { sessionId: string; saved: Scorecard | null };

/** A draft saves itself; what was submitted changes only when its author says so. */
export function ScorecardForm({ sessionId, saved }: ScorecardFormProps) {
  const [draft, setDraft] = useState(() => draftFrom(saved));
  const [isChanged, setIsChanged] = useState(false);
  const isSubmitted = saved?.status === 'submitted';
  const queryClient = useQueryClient();
  const put = usePutScorecard(sessionId);
  const autosave = useAutosave((value: ScorecardDraft) => put(bodyOf(value, false)));
  const submit = useMutation({
    mutationFn: async () => {
      await autosave.queue.settle();
      return put(bodyOf(draft, true));
    },
    onSuccess: () => {
      setIsChanged(false);
      toast.success('Your scorecard is submitted.');
      void queryClient.invalidateQueries({ queryKey: queryKeys.report(sessionId) });
    },
  });

  const update = (change: Partial<ScorecardDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    setIsChanged(true);
    if (!isSubmitted) autosave.queue.change(next);
  };
  const rate = (id: CriterionId, change: Partial<RatingDraft>) =>
    update({ ratings: { ...draft.ratings, [id]: { ...draft.ratings[id], ...change } } });

  return (
    <form
      aria-label="Scorecard"
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        submit.mutate();
      }}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-muted">
          0 to 4. What you did not observe is left out, it never counts as zero.
        </p>
        {isSubmitted ? null : (
          <SaveStateLine state={autosave.state} onRetry={() => void autosave.queue.flush()} />
        )}
      </div>
      {isSubmitted && saved.submittedAt ? (
        <Notice tone="success">
          Submitted on {formatDateTime(saved.submittedAt)}. You may still change it; colleagues see
          the latest version.
        </Notice>
      ) : null}
      {rubric.map((criterion) => (
        <CriterionRating
          key={criterion.id}
          criterion={criterion}
          rating={draft.ratings[criterion.id]}
          onChange={(change) => rate(criterion.id, change)}
        />
      ))}
      <RecommendationChoice
        value={draft.recommendation}
        onChange={(recommendation) => update({ recommendation })}
      />
      <Field label="Summary" hint="What should somebody who was not there know?">
        <Textarea
          rows={4}
          maxLength={limits.commentCharacters}
          value={draft.summary}
          onChange={(event) => update({ summary: event.target.value })}
        />
      </Field>
      {submit.isError ? <Notice tone="danger">{problemText(submit.error)}</Notice> : null}
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p className="text-sm text-muted">
          {hasRating(draft) ? null : 'Rate at least one criterion to submit.'}
        </p>
        <Button
          type="submit"
          loading={submit.isPending}
          disabled={!hasRating(draft) || (isSubmitted && !isChanged)}
        >
          {isSubmitted ? 'Save changes' : 'Submit scorecard'}
        </Button>
      </div>
    </form>
  );
}
