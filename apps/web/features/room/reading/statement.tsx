'use client';

import type { RoomQuestion } from '@pairwise/contracts';
import { Badge } from '@pairwise/ui';
import { Datasets } from './datasets';
import { Markdown } from '@/components/markdown';
import { levelLabels, taskLabel } from '@/lib/labels';

type StatementProps = { question: RoomQuestion; isStaff: boolean };

export function Statement({ question, isStaff }: StatementProps) {
  const level = levelLabels[question.level];
  return (
    <article>
      <h2 className="text-lg font-semibold">{question.title}</h2>
      <p className="mt-2 mb-4 flex flex-wrap gap-1.5">
        <Badge>{question.minutes} min</Badge>
        <Badge>{taskLabel(question)}</Badge>
        {isStaff ? <Badge tone={level.tone}>{level.text}</Badge> : null}
      </p>
      <Markdown source={withoutTitle(question.statement)} />
      <Datasets datasets={question.datasets} />
    </article>
  );
}

/** The title stands above already. */
const withoutTitle = (statement: string): string => statement.replace(/^\s*# [^\n]*\n+/, '');
