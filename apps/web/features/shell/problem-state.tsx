import { ErrorState } from '@pairwise/ui';
import type { ReactNode } from 'react';
import { asApiProblem } from '@/lib/api';

type ProblemStateProps = {
  error: unknown;
  /** What was being loaded, as in "The report could not be loaded". */
  what: string;
  /** Set where this is all that the page shows. */
  isPage?: boolean;
  onRetry?: () => void;
  action?: ReactNode;
};

/** A refusal says why; only a failure that may pass offers another try. */
export function ProblemState({ error, what, isPage, onRetry, action }: ProblemStateProps) {
  const problem = asApiProblem(error);
  const refused = problem.status >= 400 && problem.status < 500;
  const title =
    problem.code === 'not_found' ? `${what} does not exist` : `${what} could not be loaded`;
  return (
    <ErrorState
      heading={isPage ? 'h1' : 'p'}
      title={title}
      onRetry={refused ? undefined : onRetry}
      action={action}
    >
      <p>
        {problem.code === 'not_found'
          ? 'The link may be old, or it belongs to another organization.'
          : (problem.detail ?? problem.title)}
      </p>
      {problem.requestId ? <p className="mt-2 text-xs">Reference: {problem.requestId}</p> : null}
    </ErrorState>
  );
}
