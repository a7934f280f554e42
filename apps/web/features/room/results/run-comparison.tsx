'use client';

import { Badge, ErrorState, Spinner } from '@pairwise/ui';
import { useQueries } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { formatSize } from '@/lib/format';
import { outcomeLabels } from '@/lib/labels';
import { queryKeys } from '@/lib/query-keys';
import type { RoomApi } from '../room-api';
import type { RunView } from '../run-view.js';
import { formatMoment } from '../words.js';
import { changedFiles, runDuration, runState, type RunPair } from './describe-run.js';

const DiffView = dynamic(
  () => import('@/features/question-drafts/diff-view').then((module) => module.DiffView),
  { ssr: false, loading: () => <Loading /> },
);

type RunComparisonProps = { api: RoomApi; pair: RunPair; numberOf: (id: string) => number };

/** How two runs ended, side by side, and what was changed in the code between them. */
export function RunComparison({ api, pair, numberOf }: RunComparisonProps) {
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        {[pair.before, pair.after].map((run) => (
          <RunFacts key={run.id} run={run} number={numberOf(run.id)} />
        ))}
      </div>
      <CodeChanges api={api} pair={pair} numberOf={numberOf} />
    </>
  );
}

function RunFacts({ run, number }: { run: RunView; number: number }) {
  const facts: [name: string, value: string][] = [
    ['Started by', run.requestedBy],
    ['Started', run.queuedAt ? formatMoment(run.queuedAt) : 'now'],
    ['Time', runDuration(run)],
    ['Peak memory', run.peakMemoryBytes === null ? '–' : formatSize(run.peakMemoryBytes)],
  ];
  return (
    <section
      aria-label={`Run ${number}`}
      className="min-w-0 rounded-md border border-line p-3 text-sm"
    >
      <h3 className="mb-2 flex flex-wrap items-center gap-2 font-semibold">
        Run {number}
        <Badge tone={run.outcome ? outcomeLabels[run.outcome].tone : 'neutral'}>
          {runState(run)}
        </Badge>
      </h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 max-sm:grid-cols-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents max-sm:block">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function CodeChanges({ api, pair, numberOf }: RunComparisonProps) {
  const [before, after] = useQueries({
    queries: [pair.before, pair.after].map(({ id }) => ({
      queryKey: [...queryKeys.runFiles(id), ...api.scope] as const,
      queryFn: ({ signal }: { signal: AbortSignal }) => api.runFiles(id, signal),
      // The code of a run never changes.
      staleTime: Infinity,
    })),
  });
  const failed = [before, after].find((query) => query?.isError);
  if (failed) {
    return (
      <ErrorState
        title="The code of these runs could not be read."
        onRetry={() => void failed.refetch()}
      />
    );
  }
  if (!before?.data || !after?.data) return <Loading />;
  const { changed, same } = changedFiles(before.data, after.data);
  const pairText = `run ${numberOf(pair.before.id)} to run ${numberOf(pair.after.id)}`;
  return (
    <div className="flex flex-col gap-3">
      {changed.map(({ file, before: from, after: to }) => (
        <section key={file} aria-label={`Changes of ${file}`}>
          <h3 className="mb-1.5 font-mono text-sm">{file}</h3>
          <DiffView label={`${file}, ${pairText}`} before={from} after={to} />
        </section>
      ))}
      {same.length > 0 ? (
        <p className="text-sm text-muted">
          {changed.length === 0 ? 'Both ran the same code.' : `Unchanged: ${same.join(', ')}`}
        </p>
      ) : null}
    </div>
  );
}

function Loading() {
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-muted">
      <Spinner /> Reading the code…
    </p>
  );
}
