'use client';

import { limits, type rubric } from '@pairwise/contracts';
import { Field, Textarea } from '@pairwise/ui';
import { useId } from 'react';
import { RatingScale } from './rating-scale';
import type { RatingDraft } from './scorecard-draft';

type CriterionRatingProps = {
  criterion: (typeof rubric)[number];
  rating: RatingDraft;
  onChange: (change: Partial<RatingDraft>) => void;
};

export function CriterionRating({ criterion, rating, onChange }: CriterionRatingProps) {
  const anchorId = useId();
  return (
    <fieldset
      aria-describedby={anchorId}
      className="flex min-w-0 flex-col gap-3 border-t border-line pt-5"
    >
      <legend className="float-left mb-1 w-full">
        <span className="flex items-baseline justify-between gap-3">
          <span className="font-semibold">{criterion.title}</span>
          <span className="text-sm text-muted tabular-nums">{criterion.weight} %</span>
        </span>
      </legend>
      <p id={anchorId} className="text-sm text-muted">
        Full marks: {criterion.anchor}
      </p>
      <RatingScale
        name={criterion.id}
        value={rating.value}
        onChange={(value) => onChange({ value })}
      />
      <Field label={`Comment on ${criterion.title.toLowerCase()}`} hideLabel>
        <Textarea
          rows={1}
          placeholder="What did you see?"
          maxLength={limits.commentCharacters}
          value={rating.comment}
          onChange={(event) => onChange({ comment: event.target.value })}
        />
      </Field>
    </fieldset>
  );
}
