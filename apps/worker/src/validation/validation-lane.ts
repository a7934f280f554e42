import { availableParallelism } from 'node:os';
import type { ValidationJob } from '@pairwise/contracts';
import { findDueValidations } from '@pairwise/db';
import { type BackgroundQueue, validationLane } from '@pairwise/queue';
import type { BackgroundWork } from '../background-lane.js';
import { processValidation, type ValidationServices } from './process-validation.js';

/**
 * Validations as work of a background lane. One keeps about one core busy, since its programs and
 * their checks take turns; so a worker has as many in hand as its host has cores.
 */
export const validationWork = (
  services: Omit<ValidationServices, 'stop'>,
  queue: BackgroundQueue<ValidationJob>,
  concurrency = availableParallelism(),
): BackgroundWork<ValidationJob> => ({
  ...{ lane: validationLane, queue, concurrency },
  process: (job, stop) => processValidation({ ...services, stop }, job),
  findDue: async (query) =>
    (await findDueValidations(services.db, query)).map(({ attempt, ...job }) => ({ job, attempt })),
});
