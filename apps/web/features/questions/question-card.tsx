import type { QuestionSummary } from '@pairwise/contracts';
import { Card } from '@pairwise/ui';
import Link from 'next/link';
import { CategoryMark } from './category-mark';
import { QuestionFacts } from './question-facts';

export function QuestionCard({ question }: { question: QuestionSummary }) {
  return (
    <Card className="relative flex w-full flex-col gap-2.5 transition-colors focus-within:border-ring hover:border-line-strong">
      <CategoryMark category={question.category} />
      <h2 className="leading-snug font-semibold">
        <Link
          href={`/questions/${question.id}`}
          className="outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:ring-2 focus-visible:after:ring-ring"
        >
          {question.title}
        </Link>
      </h2>
      <p className="text-sm text-muted">Tests {question.tests}.</p>
      <QuestionFacts {...question} className="mt-auto pt-2" />
    </Card>
  );
}
