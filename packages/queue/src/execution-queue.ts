import type { ExecutionJob, ExecutionKind } from '@pairwise/contracts';
import { Queue, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { jobCatalogue } from './catalogue.js';

/** Before its first connection BullMQ waits without end, and a person waits for the answer. */
const ADD_MS_MAX = 2_000;

export class ExecutionQueue {
  readonly #queues: Record<ExecutionKind, Queue<ExecutionJob>>;

  constructor(connection: Redis, options: { prefix?: string } = {}) {
    const make = (kind: ExecutionKind) =>
      new Queue<ExecutionJob>(jobCatalogue[kind].queue, {
        connection,
        ...(options.prefix === undefined ? {} : { prefix: options.prefix }),
      });
    this.#queues = { run: make('run'), submission: make('submission') };
    for (const queue of Object.values(this.#queues)) queue.on('error', () => undefined);
  }

  /**
   * Adding twice is harmless: the job's id names the execution and its attempt, and the worker's
   * claim decides in the database.
   */
  async add(kind: ExecutionKind, payload: ExecutionJob, attempt = 0): Promise<void> {
    const definition = jobCatalogue[kind];
    const added = this.#queues[kind].add(kind, definition.payload.parse(payload), {
      jobId: `${payload.executionId}-${attempt}`,
      attempts: definition.attempts,
      backoff: { type: 'exponential', delay: 500 },
      // A job that is kept would hold on to its id, and the reconciler could not add it again.
      removeOnComplete: true,
      removeOnFail: true,
    });
    await withDeadline(added, ADD_MS_MAX);
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#queues).map((queue) => queue.close()));
  }
}

async function withDeadline(work: Promise<unknown>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis took over ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export interface ConsumerOptions {
  connection: Redis;
  concurrency: number;
  prefix?: string;
  onError: (error: Error) => void;
}

/** Payloads are parsed again here: what lies in Redis is not trusted to be what was put there. */
export function consumeExecutions(
  kind: ExecutionKind,
  handle: (payload: ExecutionJob) => Promise<void>,
  options: ConsumerOptions,
): Worker<ExecutionJob> {
  const definition = jobCatalogue[kind];
  const worker = new Worker<ExecutionJob>(
    definition.queue,
    (job: Job<ExecutionJob>) => handle(definition.payload.parse(job.data)),
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
