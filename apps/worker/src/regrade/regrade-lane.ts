import type { RegradeJob } from '@pairwise/contracts';
import { findDueRegrades } from '@pairwise/db';
import { type BackgroundQueue, regradeLane } from '@pairwise/queue';
import type { BackgroundWork } from '../background-lane.js';
import { processRegrade, type RegradeServices } from './process-regrade.js';

/** Regrades as work of a background lane. */
export const regradeWork = (
  services: Omit<RegradeServices, 'stop'>,
  queue: BackgroundQueue<RegradeJob>,
): BackgroundWork<RegradeJob> => ({
  ...{ lane: regradeLane, queue, concurrency: 1 },
  process: (job, stop) => processRegrade({ ...services, stop }, job),
  findDue: async (query) =>
    (await findDueRegrades(services.db, query)).map(({ attempt, ...job }) => ({ job, attempt })),
});
