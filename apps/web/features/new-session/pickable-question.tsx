'use client';

import { limits, type QuestionSummary } from '@pairwise/contracts';
import { Button } from '@pairwise/ui';
import { Check, Plus } from 'lucide-react';
import { CategoryMark } from '@/features/questions/category-mark';
import { QuestionFacts } from '@/features/questions/question-facts';

type PickableQuestionProps = {
  question: QuestionSummary;
  isChosen: boolean;
  isFull: boolean;
  onToggle: () => void;
};

export function PickableQuestion({ question, isChosen, isFull, onToggle }: PickableQuestionProps) {
  const refused = isFull && !isChosen;
  return (
    <li className="flex items-start justify-between gap-3 px-4 py-3">
      <div className="min-w-0">
        <CategoryMark category={question.category} />
        <p className="font-medium">{question.title}</p>
        <p className="text-sm text-muted">Tests {question.tests}.</p>
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
