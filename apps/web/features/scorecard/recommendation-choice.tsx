'use client';

import { recommendationSchema, type Recommendation } from '@pairwise/contracts';
import { useId } from 'react';
import { recommendationLabels } from '@/lib/labels';

type RecommendationChoiceProps = {
  value: Recommendation | null;
  onChange: (value: Recommendation) => void;
};

export function RecommendationChoice({ value, onChange }: RecommendationChoiceProps) {
  const name = useId();
  return (
    <fieldset className="border-t border-line pt-5">
      <legend className="float-left mb-3 w-full font-semibold">Recommendation</legend>
      <div className="clear-both grid grid-cols-2 gap-1.5 sm:grid-cols-4">
        {recommendationSchema.options.map((option) => (
          <label
            key={option}
            className="relative flex h-10 cursor-pointer items-center justify-center rounded-md border border-line-strong/60 px-2 text-sm hover:border-accent has-checked:border-accent has-checked:bg-accent has-checked:font-semibold has-checked:text-on-accent has-focus-visible:ring-2 has-focus-visible:ring-ring has-focus-visible:ring-offset-2 has-focus-visible:ring-offset-surface"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={value === option}
              onChange={() => onChange(option)}
            />
            {recommendationLabels[option].text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
