'use client';

import { limits, type QuestionSummary } from '@pairwise/contracts';
import { Button } from '@pairwise/ui';
import { Check, Plus } from 'lucide-react';
import { CategoryMark } from '@/features/questions/category-mark';
import { QuestionFacts } from '@/features/questions/question-facts';

type PickableQuestionProps = {
  question: QuestionSummary;
  isChosen: boolean;
  /** Title of a chosen question about the same topic. */
  near: string | null;
  isFull: boolean;
  onToggle: () => void;
};

export function PickableQuestion(props: PickableQuestionProps) {
  const { question, isChosen, near, isFull, onToggle } = props;
  const refused = isFull && !isChosen;
  return (
    <li className="flex items-start justify-between gap-3 px-4 py-3">
      <div className="min-w-0">
        <CategoryMark category={question.category} />
        <p className="font-medium">{question.title}</p>
        <p className="text-sm text-muted">Tests {question.tests}.</p>
        {near === null ? null : (
          <p className="text-sm text-warning">About the same topic as {near}.</p>
        )}
        <QuestionFacts {...question} className="mt-1.5" />
      </div>
      <Button
        size="sm"
        variant={isChosen ? 'primary' : 'secondary'}
        aria-pressed={isChosen}
        aria-label={`${isChosen ? 'Added' : 'Add'} ${question.title}`}
        disabled={refused}
        title={refused ? `At most ${limits.questionsPerSessionMax} questions` : undefined}
        onClick={onToggle}
      >
        {isChosen ? <Check aria-hidden /> : <Plus aria-hidden />}
        {isChosen ? 'Added' : 'Add'}
      </Button>
    </li>
  );
}
