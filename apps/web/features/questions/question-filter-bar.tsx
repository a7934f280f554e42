'use client';

import {
  builtInEnvironmentNames,
  questionLevelSchema,
  tracks,
  type QuestionSummary,
} from '@pairwise/contracts';
import { cn, Field, Input, Select } from '@pairwise/ui';
import { useMemo } from 'react';
import { environmentLabel, levelLabels } from '@/lib/labels';
import { categoryTitle } from './category-mark';
import { categoriesOf, topicsOf, type QuestionFilter } from './filter-questions';

type QuestionFilterBarProps = {
  questions: readonly QuestionSummary[];
  filter: QuestionFilter;
  onChange: (filter: QuestionFilter) => void;
  className?: string;
};

const minutesOffered = [10, 15, 20, 30, 45, 60];

export function QuestionFilterBar(props: QuestionFilterBarProps) {
  const { questions, filter, onChange, className } = props;
  const choices = useChoices(questions, filter);
  const set = (change: Partial<QuestionFilter>) => onChange({ ...filter, ...change });
  return (
    <div
      role="search"
      className={cn('grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-5', className)}
    >
      <Field label="Search" className="col-span-2">
        <Input
          type="search"
          placeholder="Title, topic, tag or skill"
          value={filter.search}
          onChange={(event) => set({ search: event.target.value })}
          onKeyDown={(event) => {
            // Inside a form, Enter in a search field must not send the form.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </Field>
      {choices.map(({ name, label, options }) => (
        <Field key={name} label={label}>
          <Select
            value={filter[name]}
            onChange={({ target }) =>
              // A topic belongs to a category.
              set({ [name]: target.value, ...(name === 'category' ? { topic: '' } : {}) })
            }
          >
            <option value="">All</option>
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

type Choice = {
  name: Exclude<keyof QuestionFilter, 'search'>;
  label: string;
  options: Array<[value: string, text: string]>;
};

function useChoices(questions: readonly QuestionSummary[], { category }: QuestionFilter): Choice[] {
  return useMemo((): Choice[] => {
    const present = new Set(questions.map(({ environment }) => environment));
    const environments = builtInEnvironmentNames.filter((name) => present.has(name));
    const topics = topicsOf(questions, category);
    return [
      {
        ...{ name: 'category', label: 'Category' },
        options: categoriesOf(questions).map((one) => [one, categoryTitle(one)]),
      },
      { name: 'topic', label: 'Topic', options: topics.map((one) => [one, spelled(one)]) },
      { name: 'track', label: 'Track', options: tracks.map(({ id, title }) => [id, title]) },
      {
        ...{ name: 'level', label: 'Level' },
        options: questionLevelSchema.options.map((one) => [one, levelLabels[one].text]),
      },
      {
        ...{ name: 'kind', label: 'Kind' },
        options: [
          ['coding', 'Coding'],
          ['discussion', 'Discussion'],
        ],
      },
      {
        ...{ name: 'environment', label: 'Environment' },
        options: environments.map((one) => [one, environmentLabel(one)]),
      },
      {
        ...{ name: 'minutesMax', label: 'Time' },
        options: minutesOffered.map((one) => [String(one), `At most ${one} minutes`]),
      },
      {
        ...{ name: 'origin', label: 'Written by' },
        options: [
          ['built_in', 'Pairwise'],
          ['own', 'Your organization'],
        ],
      },
    ];
  }, [questions, category]);
}

const spelled = (slug: string): string => {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
