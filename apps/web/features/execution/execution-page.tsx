'use client';

import { PageHeader } from '@/features/shell/page-header';
import { useStaff } from '@/lib/membership-context';
import { EnvironmentList } from './environment-list';
import { OwnImages } from './own-images';
import { WorkerList } from './worker-list';

/** Where candidates' code runs: what is offered, and whether the hosts are fit for it. */
export function ExecutionPage() {
  const { membership } = useStaff();
  const isOwner = membership.role === 'owner';
  return (
    <>
      <PageHeader
        title="Execution"
        description="Where candidates’ code runs: the environments, and the hosts behind them."
      />
      <div className="flex flex-col gap-10">
        <EnvironmentList />
        <OwnImages isOwner={isOwner} />
        {isOwner ? <WorkerList /> : null}
      </div>
    </>
  );
}
