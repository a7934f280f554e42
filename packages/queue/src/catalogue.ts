import { executionJobSchema, type ExecutionKind } from '@pairwise/contracts';
import type { z } from 'zod';

export interface JobDefinition<Payload> {
  queue: string;
  payload: z.ZodType<Payload>;
  /** How often BullMQ may hand out the job; the row's attempt number fences late finishers off. */
  attempts: number;
  /** A worker that does not renew its lock for so long has lost the job. */
  lockDurationMs: number;
}

const execution = {
  payload: executionJobSchema,
  attempts: 3,
  lockDurationMs: 15_000,
} as const;

/** Every job of the product. Payloads carry ids only. */
export const jobCatalogue = {
  run: { queue: 'executions-run', ...execution },
  submission: { queue: 'executions-submission', ...execution },
} as const satisfies Record<ExecutionKind, JobDefinition<z.infer<typeof executionJobSchema>>>;
