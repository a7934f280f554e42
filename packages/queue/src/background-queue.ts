import {
  regradeJobSchema,
  validationJobSchema,
  type OrganizationId,
  type RegradeJob,
  type ValidationJob,
} from '@pairwise/contracts';
import { Queue, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import type { JobDefinition } from './catalogue.js';
import type { ConsumerOptions } from './consume-executions.js';
import { passTurn, takeTurn } from './fair-turn.js';
import { withDeadline } from './with-deadline.js';

interface BackgroundJob {
  organizationId: OrganizationId;
}

/** A kind of work that nobody sits before. Each has a queue of its own, apart from executions. */
export interface BackgroundLane<Payload extends BackgroundJob> extends JobDefinition<Payload> {
  name: string;
  idOf: (payload: Payload) => string;
}

const background = { attempts: 3, lockDurationMs: 15_000 } as const;

export const regradeLane: BackgroundLane<RegradeJob> = {
  ...background,
  name: 'regrade',
  queue: 'regrades',
  payload: regradeJobSchema,
  idOf: ({ regradeId }) => regradeId,
};

export const validationLane: BackgroundLane<ValidationJob> = {
  ...background,
  name: 'validation',
  queue: 'question-validations',
  payload: validationJobSchema,
  idOf: ({ validationId }) => validationId,
};

const addMsMax = 2_000;

export class BackgroundQueue<Payload extends BackgroundJob> {
  readonly #queue: Queue;

  constructor(
    private readonly connection: Redis,
    private readonly lane: BackgroundLane<Payload>,
    { prefix = 'bull' }: { prefix?: string } = {},
  ) {
    this.#queue = new Queue(lane.queue, { connection, prefix });
    this.#queue.on('error', () => undefined);
  }

  /** Adding twice is harmless. Organizations take turns, however many each has waiting. */
  async add(payload: Payload, attempt = 0): Promise<void> {
    const job = this.lane.payload.parse(payload);
    await withDeadline(this.#addInTurn(job, `${this.lane.idOf(job)}-${attempt}`), addMsMax);
  }

  countWaiting(): Promise<number> {
    return this.#queue.getJobCountByTypes('wait', 'prioritized');
  }

  close(): Promise<void> {
    return this.#queue.close();
  }

  async #addInTurn(job: Payload, jobId: string): Promise<void> {
    const { organizationId } = job;
    const turn = { organizationId, roomId: organizationId, jobId };
    const priority = await takeTurn(this.connection, this.#queue, turn);
    if (priority === null) return;
    await this.#queue.add(this.lane.name, job, {
      jobId,
      priority,
      attempts: this.lane.attempts,
      backoff: { type: 'exponential', delay: 500 },
      // A job that is kept would hold on to its id, and the reconciler could not add it again.
      removeOnComplete: true,
      removeOnFail: true,
    });
  }
}

/** Hands out one job after the other, each parsed again. */
export function consumeBackground<Payload extends BackgroundJob>(
  lane: BackgroundLane<Payload>,
  handle: (payload: Payload) => Promise<void>,
  { connection, concurrency, prefix = 'bull', onError }: ConsumerOptions,
): Worker {
  const worker = new Worker(
    lane.queue,
    (job: Job) => {
      passTurn(connection, worker, job.priority).catch(() => undefined);
      return handle(lane.payload.parse(job.data));
    },
    {
      ...{ connection, concurrency, prefix },
      lockDuration: lane.lockDurationMs,
      stalledInterval: 10_000,
      maxStalledCount: 2,
    },
  );
  worker.on('error', onError);
  return worker;
}
