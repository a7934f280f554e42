import { executionKindSchema, type ExecutionJob, type ExecutionKind } from '@pairwise/contracts';
import { Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { jobCatalogue, type ExecutionLane } from './catalogue.js';
import { passTurn } from './fair-turn.js';

export interface ConsumerOptions {
  connection: Redis;
  concurrency: number;
  prefix?: string;
  onError: (error: Error) => void;
}

/** Payloads are parsed again here: what lies in Redis is not trusted to be what was put there. */
export function consumeExecutions(
  lane: ExecutionLane,
  handle: (payload: ExecutionJob, kind: ExecutionKind) => Promise<void>,
  options: ConsumerOptions,
): Worker<ExecutionJob> {
  const definition = jobCatalogue[lane];
  const worker = new Worker<ExecutionJob>(
    definition.queue,
    (job: Job<ExecutionJob>) => {
      // Nobody waits for this one; if it is lost, the head of the queue tells the time as well.
      passTurn(options.connection, worker, job.priority).catch(() => undefined);
      return handle(definition.payload.parse(job.data), executionKindSchema.parse(job.name));
    },
    {
      connection: options.connection,
      concurrency: options.concurrency,
      lockDuration: definition.lockDurationMs,
      stalledInterval: 10_000,
      maxStalledCount: 2,
      ...(options.prefix === undefined ? {} : { prefix: options.prefix }),
    },
  );
  worker.on('error', options.onError);
  return worker;
}
