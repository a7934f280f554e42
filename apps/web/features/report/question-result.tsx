import type { Report } from '@pairwise/contracts';
import { Card } from '@pairwise/ui';
import { FindingsList } from '@/features/findings/findings-list';
import { CodeBlock } from '@/features/questions/code-block';
import { counted, formatDateTime, formatNumber } from '@/lib/format';
import { environmentLabel, outcomeLabels } from '@/lib/labels';
import { CaseRow } from './case-row';
import { ScoreBar } from './score-bar';
import { TalkResult } from './talk-result';

type QuestionResultProps = { question: Report['questions'][number] };

export function QuestionResult({ question }: QuestionResultProps) {
  const { best, bestSource } = question;
  const activity = `${counted(question.runCount, 'run')}, ${counted(question.submissionCount, 'submission')}`;
  if (question.discussion) {
    return <TalkResult title={question.title} discussion={question.discussion} />;
  }
  if (!best) {
    return (
      <Card>
        <h3 className="font-semibold">{question.title}</h3>
        <p className="mt-1 text-sm text-muted">{activity}. Nothing was graded.</p>
      </Card>
    );
  }
  const isGraded = best.score !== null && best.maxScore !== null;
  return (
    <Card className="flex flex-col gap-4">
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h3 className="font-semibold">{question.title}</h3>
          <p className="text-lg font-semibold tabular-nums">
            {isGraded ? formatNumber(best.score ?? 0) : '–'}
            <span className="text-sm font-normal text-muted">
              {' '}
              / {formatNumber(best.maxScore ?? 0)} points
            </span>
          </p>
        </div>
        {isGraded ? (
          <ScoreBar
            value={best.score ?? 0}
            max={best.maxScore || 1}
            label={`Points of ${question.title}`}
            className="mt-2"
          />
        ) : null}
        <p className="mt-2 text-sm text-muted">
          {activity}. Best submission of {formatDateTime(best.queuedAt)} by {best.requestedBy},{' '}
          {environmentLabel(best.environment)}.
        </p>
        {best.outcome && best.outcome !== 'succeeded' ? (
          <p className="mt-1 text-sm">
            {outcomeLabels[best.outcome].text}
            {best.outcomeMessage ? `: ${best.outcomeMessage}` : ''}
          </p>
        ) : null}
      </div>
      {best.cases.length > 0 ? (
        <ul
          aria-label={`Test cases of ${question.title}`}
          className="divide-y divide-line border-t border-line"
        >
          {best.cases.map((result) => (
            <CaseRow key={result.name} result={result} />
          ))}
        </ul>
      ) : null}
      {best.outcome === 'succeeded' ? (
        <div>
          <h4 className="mb-2 text-sm font-medium">Found in the source</h4>
          <FindingsList {...best} />
        </div>
      ) : null}
      {bestSource === null ? null : (
        <div>
          <h4 className="mb-2 text-sm font-medium">The code that was graded</h4>
          <CodeBlock code={bestSource} label={`Submitted code of ${question.title}`} />
        </div>
      )}
    </Card>
  );
}
