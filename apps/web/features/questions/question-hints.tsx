import { Card } from '@pairwise/ui';
import { Markdown } from '@/components/markdown';
import { TextList } from './discussion-guide';

const hintNames = ['Nudge', 'Direction', 'Step'];

type QuestionHintsProps = { hints: string[]; clarifications: string[] };

/** For the interviewer: what may be said, and in which order. */
export function QuestionHints({ hints, clarifications }: QuestionHintsProps) {
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Card>
        <h2 className="mb-3 font-semibold">Hints, weakest first</h2>
        <ol className="flex flex-col gap-3">
          {hints.map((hint, index) => (
            <li key={hint} className="text-sm">
              <span className="font-medium text-accent-ink">
                {hintNames[index] ?? `Hint ${index + 1}`}
              </span>
              <Markdown source={hint} />
            </li>
          ))}
        </ol>
      </Card>
      <Card>
        <h2 className="mb-1 font-semibold">Tell only when asked</h2>
        <p className="mb-3 text-sm text-muted">A good clarifying question earns these.</p>
        {clarifications.length === 0 ? (
          <p className="text-sm text-muted">The statement says everything.</p>
        ) : (
          <TextList items={clarifications} />
        )}
      </Card>
    </div>
  );
}
