'use client';

import type { WorkerReport } from '@pairwise/contracts';
import { Badge, Card, EmptyState } from '@pairwise/ui';
import { ServerOff } from 'lucide-react';
import { counted, formatDateTime } from '@/lib/format';
import { CheckList } from './check-list';
import { Section } from './section';
import { useWorkers } from './use-execution';

export function WorkerList() {
  const workers = useWorkers(true);
  return (
    <Section
      id="workers"
      title="Workers"
      description="The hosts that run code, and what each found when it looked at itself."
      query={workers}
    >
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={<ServerOff />} title="No worker has reported">
            Nothing runs until one does. Start a worker, or look at its log.
          </EmptyState>
        ) : (
          <ul className="flex flex-col gap-3">
            {items.map((worker) => (
              <li key={worker.workerId}>
                <Worker worker={worker} />
              </li>
            ))}
          </ul>
        )
      }
    </Section>
  );
}

function Worker({ worker }: { worker: WorkerReport }) {
  const { workerId, checks, environments, at } = worker;
  const offered = environments.filter(({ isAvailable }) => isAvailable).length;
  return (
    <Card className="p-4">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="font-mono text-sm font-medium break-all">{workerId}</h3>
          <p className="text-xs text-muted">
            {counted(offered, 'environment')} · reported {formatDateTime(at)}
          </p>
        </div>
        <Fitness checks={checks} />
      </div>
      <CheckList
        label={`Checks of ${workerId}`}
        checks={checks.map(({ severity, ...check }) => ({
          ...check,
          detail: [check.detail, check.advice].filter(Boolean).join('. '),
          isAdvice: severity === 'advised',
        }))}
      />
    </Card>
  );
}

function Fitness({ checks }: Pick<WorkerReport, 'checks'>) {
  const isUnsafe = checks.some(({ ok, severity }) => !ok && severity === 'required');
  if (isUnsafe) return <Badge tone="danger">Not safe for candidates’ code</Badge>;
  const advised = checks.filter(({ ok }) => !ok).length;
  if (advised > 0) return <Badge tone="warning">{counted(advised, 'recommendation')}</Badge>;
  return <Badge tone="success">All checks passed</Badge>;
}
