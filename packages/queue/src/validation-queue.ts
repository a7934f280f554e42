import { validationJobSchema, type ValidationJob } from '@pairwise/contracts';
import { Queue, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import type { JobDefinition } from './catalogue.js';
import type { ConsumerOptions } from './consume-executions.js';
import { passTurn, takeTurn } from './fair-turn.js';
import { withDeadline } from './with-deadline.js';

const definition = {
  queue: 'question-validations',
  payload: validationJobSchema,
  attempts: 3,
  lockDurationMs: 15_000,
} as const satisfies JobDefinition<ValidationJob>;

const addMsMax = 2_000;
const name = 'validation';

/** The lane of validations: apart from executions, so that none of those ever stands behind one. */
export class ValidationQueue {
  readonly #queue: Queue<ValidationJob>;

  constructor(
    private readonly connection: Redis,
    { prefix = 'bull' }: { prefix?: string } = {},
  ) {
    this.#queue = new Queue<ValidationJob>(definition.queue, { connection, prefix });
    this.#queue.on('error', () => undefined);
  }

  /** Adding twice is harmless. Organizations take turns, however many each has waiting. */
  async add(payload: ValidationJob, attempt = 0): Promise<void> {
    const job = definition.payload.parse(payload);
    await withDeadline(this.#addInTurn(job, `${job.validationId}-${attempt}`), addMsMax);
  }

  countWaiting(): Promise<number> {
    return this.#queue.getJobCountByTypes('wait', 'prioritized');
  }

  close(): Promise<void> {
    return this.#queue.close();
  }

  async #addInTurn(job: ValidationJob, jobId: string): Promise<void> {
    const { organizationId } = job;
    const turn = { organizationId, roomId: organizationId, jobId };
    const priority = await takeTurn(this.connection, this.#queue, turn);
    if (priority === null) return;
    await this.#queue.add(name, job, {
      jobId,
      priority,
      attempts: definition.attempts,
      backoff: { type: 'exponential', delay: 500 },
      // A job that is kept would hold on to its id, and the reconciler could not add it again.
      removeOnComplete: true,
      removeOnFail: true,
    });
  }
}

/** Hands out one validation after the other, each parsed again. */
export function consumeValidations(
  handle: (payload: ValidationJob) => Promise<void>,
  options: ConsumerOptions,
): Worker<ValidationJob> {
  const { connection, concurrency, prefix = 'bull', onError } = options;
  const worker = new Worker<ValidationJob>(
    definition.queue,
    (job: Job<ValidationJob>) => {
      passTurn(connection, worker, job.priority).catch(() => undefined);
      return handle(definition.payload.parse(job.data));
    },
    {
      ...{ connection, concurrency, prefix },
      lockDuration: definition.lockDurationMs,
      stalledInterval: 10_000,
      maxStalledCount: 2,
    },
  );
  worker.on('error', onError);
  return worker;
}
