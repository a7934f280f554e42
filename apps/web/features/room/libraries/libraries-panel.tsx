'use client';

import type { Environment, RoomQuestion } from '@pairwise/contracts';
import { ErrorState, Spinner } from '@pairwise/ui';
import { problemText } from '@/lib/api';
import { environmentLabel } from '@/lib/labels';
import { useRoomControls } from '../room-controls';
import { AskButton } from './ask-button';
import { isAmong, knownLibraries, libraryTiers, tierTitles } from './known-libraries.js';
import { useEnvironments } from './use-environments';

/** “May I use scikit-learn?”: what the room has, and what can be asked for. */
export function LibrariesPanel({ question }: { question: RoomQuestion }) {
  const { api } = useRoomControls();
  const { data, error, isPending, refetch } = useEnvironments(api);
  if (isPending) {
    return (
      <p role="status" className="flex items-center gap-2 p-4 text-sm text-muted">
        <Spinner /> Reading what there is…
      </p>
    );
  }
  if (error) {
    return (
      <ErrorState
        className="m-4"
        title="The libraries could not be read"
        onRetry={() => void refetch()}
      >
        {problemText(error)}
      </ErrorState>
    );
  }
  return <Tiers question={question} environments={data} />;
}

type TiersProps = { question: RoomQuestion; environments: Environment[] };

function Tiers({ question, environments }: TiersProps) {
  const here = environments.find(({ name }) => name === question.environment)?.libraries ?? [];
  const anywhere = environments.filter((one) => one.isAvailable).flatMap((one) => one.libraries);
  const shown = knownLibraries.filter((one) => isAmong(one, anywhere) || isAmong(one, here));
  return (
    <div className="flex flex-col gap-5 p-4 text-sm">
      <p className="text-muted">
        Run uses <strong className="text-ink">{environmentLabel(question.environment)}</strong> for
        this question. Python’s standard library is always there. To ask is a good question: it
        costs nothing.
      </p>
      {libraryTiers.map((tier) => {
        const libraries = shown.filter((one) => one.tier === tier);
        return libraries.length === 0 ? null : (
          <section key={tier} aria-label={tierTitles[tier]}>
            <h3 className="font-semibold">{tierTitles[tier]}</h3>
            <ul className="mt-1.5 divide-y divide-line rounded-md border border-line">
              {libraries.map((one) => (
                <li key={one.name} className="flex min-h-11 items-center gap-3 px-3 py-1.5">
                  <span className="min-w-0 flex-1 truncate">{one.name}</span>
                  {isAmong(one, here) ? (
                    <span className="text-muted">Here</span>
                  ) : (
                    <AskButton questionId={question.id} library={one.name} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
