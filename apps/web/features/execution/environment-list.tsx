'use client';

import type { Environment } from '@pairwise/contracts';
import { Badge, Card, EmptyState } from '@pairwise/ui';
import { CircleCheck, CircleSlash, ServerOff } from 'lucide-react';
import { formatSize } from '@/lib/format';
import { Section } from './section';
import { useEnvironments } from './use-execution';

export function EnvironmentList() {
  const environments = useEnvironments();
  return (
    <Section
      id="environments"
      title="Environments"
      description="What a question can run in, with the limits of one run."
      query={environments}
    >
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={<ServerOff />} title="No worker has reported">
            Runs wait until one does. Start a worker, or look at its log.
          </EmptyState>
        ) : (
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {items.map((environment) => (
              <li key={environment.name} className="flex">
                <EnvironmentCard environment={environment} />
              </li>
            ))}
          </ul>
        )
      }
    </Section>
  );
}

function EnvironmentCard({ environment }: { environment: Environment }) {
  const { title, description, isAvailable, unavailableReason, limits } = environment;
  return (
    <Card className="flex flex-1 flex-col gap-2 p-4 text-sm">
      <div className="flex items-start justify-between gap-2">
        <h3 className="font-medium">{title}</h3>
        {isAvailable ? (
          <Badge tone="success">
            <CircleCheck aria-hidden /> Available
          </Badge>
        ) : (
          <Badge tone="warning">
            <CircleSlash aria-hidden /> Unavailable
          </Badge>
        )}
      </div>
      <p className="text-muted">{description}</p>
      {unavailableReason ? <p className="break-words">{unavailableReason}</p> : null}
      <p className="mt-auto text-xs text-muted">
        {formatSize(limits.memoryBytes)} memory · {limits.wallTimeMs / 1000} s · {limits.processes}{' '}
        processes · {formatSize(limits.diskBytes)} disk
      </p>
    </Card>
  );
}
