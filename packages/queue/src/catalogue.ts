import { executionJobSchema, type EnvironmentName, type ExecutionKind } from '@pairwise/contracts';
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

/** Every job of the product, by lane. Payloads carry ids only; a job's name is its kind. */
export const jobCatalogue = {
  run: { queue: 'executions-run', ...execution },
  submission: { queue: 'executions-submission', ...execution },
  console: { queue: 'executions-console', ...execution },
  gpu: { queue: 'executions-gpu', ...execution },
} as const satisfies Record<string, JobDefinition<z.infer<typeof executionJobSchema>>>;

/** A queue of its own, with workers and a concurrency of its own. */
export type ExecutionLane = keyof typeof jobCatalogue;
export const executionLanes = Object.keys(jobCatalogue) as ExecutionLane[];

const gpuEnvironments: ReadonlySet<EnvironmentName> = new Set(['cuda'] as const);

/**
 * Where an execution waits: what needs a GPU waits for a worker that has one. API and reconciler
 * both ask here, or one execution would wait in two lanes. An organization's own image gets no GPU.
 */
export function laneOf(kind: ExecutionKind, environment: EnvironmentName): ExecutionLane {
  return gpuEnvironments.has(environment) ? 'gpu' : kind;
}
