'use client';

import {
  builtInEnvironmentNames,
  questionLevelSchema,
  type QuestionSummary,
} from '@pairwise/contracts';
import { cn, Field, Input, Select } from '@pairwise/ui';
import { useMemo } from 'react';
import { environmentLabel, levelLabels } from '@/lib/labels';
import { categoryTitle } from './category-mark';
import { categoriesOf, type QuestionFilter } from './filter-questions';

type QuestionFilterBarProps = {
  questions: readonly QuestionSummary[];
  filter: QuestionFilter;
  onChange: (filter: QuestionFilter) => void;
  className?: string;
};

export function QuestionFilterBar({
  questions,
  filter,
  onChange,
  className,
}: QuestionFilterBarProps) {
  const categories = useMemo(() => categoriesOf(questions), [questions]);
  const present = useMemo(
    () => new Set(questions.map((question) => question.environment)),
    [questions],
  );
  const set = (change: Partial<QuestionFilter>) => onChange({ ...filter, ...change });
  return (
    <div
      role="search"
      className={cn('grid grid-cols-2 gap-3 sm:grid-cols-[2fr_1fr_1fr_1fr]', className)}
    >
      <Field label="Search" className="col-span-2 sm:col-span-1">
        <Input
          type="search"
          placeholder="Title, topic or skill"
          value={filter.search}
          onChange={(event) => set({ search: event.target.value })}
          onKeyDown={(event) => {
            // Inside a form, Enter in a search field must not send the form.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </Field>
      <Field label="Category" className="col-span-2 sm:col-span-1">
        <Select value={filter.category} onChange={(event) => set({ category: event.target.value })}>
          <option value="">All</option>
          {categories.map((category) => (
            <option key={category} value={category}>
              {categoryTitle(category)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Level">
        <Select value={filter.level} onChange={(event) => set({ level: event.target.value })}>
          <option value="">All</option>
          {questionLevelSchema.options.map((level) => (
            <option key={level} value={level}>
              {levelLabels[level].text}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Environment">
        <Select
          value={filter.environment}
          onChange={(event) => set({ environment: event.target.value })}
        >
          <option value="">All</option>
          {builtInEnvironmentNames
            .filter((name) => present.has(name))
            .map((name) => (
              <option key={name} value={name}>
                {environmentLabel(name)}
              </option>
            ))}
        </Select>
      </Field>
    </div>
  );
}
