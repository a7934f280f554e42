import type { ValidationJob } from '@pairwise/contracts';
import { findDueValidations } from '@pairwise/db';
import { type BackgroundQueue, validationLane } from '@pairwise/queue';
import type { BackgroundWork } from '../background-lane.js';
import { processValidation, type ValidationServices } from './process-validation.js';

/** Validations as work of a background lane. */
export const validationWork = (
  services: Omit<ValidationServices, 'stop'>,
  queue: BackgroundQueue<ValidationJob>,
): BackgroundWork<ValidationJob> => ({
  ...{ lane: validationLane, queue },
  process: (job, stop) => processValidation({ ...services, stop }, job),
  findDue: async (query) =>
    (await findDueValidations(services.db, query)).map(({ attempt, ...job }) => ({ job, attempt })),
});
