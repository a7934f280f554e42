import type { OrganizationId } from '@pairwise/contracts';
import { type BackgroundLane, type BackgroundQueue, consumeBackground } from '@pairwise/queue';
import type { Logger } from '@pairwise/telemetry';
import type { Redis } from 'ioredis';
import { LaneConsumer } from './lane-consumer.js';
import { SILENCE_MS } from './lease.js';
import { repeat } from './repeat.js';

const everyMs = { reconcile: 2_000, look: 3_000 } as const;
/** A committed job that nobody queued within this time was left behind by a crash. */
const queueGraceMs = 3_000;
const dueMax = 100;

/** What every lane of a worker needs beside its own work. */
export interface BackgroundSurroundings {
  /** Waits for Redis as long as it takes. */
  readonly redis: Redis;
  readonly logger: Logger;
  readonly queuePrefix?: string | undefined;
  readonly reconcileMs?: number | undefined;
  readonly silenceMs?: number | undefined;
  /** Whether this host can work at all; absent, it can. */
  readonly takesWork?: (() => boolean) | undefined;
}

export interface DueQuery {
  readonly queuedBefore: Date;
  readonly silentSince: Date;
  readonly atMost: number;
}

export interface BackgroundWork<Job extends { organizationId: OrganizationId }> {
  readonly lane: BackgroundLane<Job>;
  readonly queue: BackgroundQueue<Job>;
  /** How many this worker has in hand at a time. */
  readonly concurrency: number;
  /** Safe to call twice with the same job. `stop` aborts when the worker is to let go of it. */
  readonly process: (job: Job, stop: AbortSignal) => Promise<void>;
  /** What Postgres says is due: committed and waiting, or claimed by a worker that fell silent. */
  readonly findDue: (query: DueQuery) => Promise<readonly { job: Job; attempt: number }[]>;
}

/**
 * Nobody waits for such a job as for a run, so `close` does not let it finish: it is stopped and given
 * back, and another worker begins it anew.
 */
export function openBackgroundLane<Job extends { organizationId: OrganizationId }>(
  work: BackgroundWork<Job>,
  surroundings: BackgroundSurroundings,
): { close: () => Promise<void> } {
  const { lane, queue, concurrency, process } = work;
  const { redis, queuePrefix, logger, reconcileMs, takesWork = () => true } = surroundings;
  const leaving = new AbortController();
  const take = async (job: Job): Promise<void> => {
    // The queue hands it out again in a moment, to whichever worker can.
    if (!takesWork()) throw new Error('This host takes no work now.');
    await process(job, leaving.signal);
  };
  const consumer = new LaneConsumer((inFlight) =>
    consumeBackground(lane, (job) => inFlight.add(take(job)), {
      connection: redis,
      concurrency,
      onError: (error) => logger.warn({ err: error, lane: lane.name }, 'queue trouble'),
      ...(queuePrefix === undefined ? {} : { prefix: queuePrefix }),
    }),
  );
  const start = (periodMs: number, trouble: string, task: () => Promise<unknown>) =>
    repeat(periodMs, task, (cause) => logger.warn({ err: cause, lane: lane.name }, trouble));
  const tasks = [
    start(reconcileMs ?? everyMs.reconcile, 'not reconciled', () => reconcile(work, surroundings)),
    start(everyMs.look, 'consumer not looked after', async () => {
      if (!takesWork()) return;
      const isNew = await consumer.look(() => queue.countWaiting());
      if (isNew) logger.error({ lane: lane.name }, 'a consumer had gone deaf and was replaced');
    }),
  ];
  return {
    close: async () => {
      leaving.abort();
      const stopped = [consumer.close(), ...tasks.map((task) => task.stop())];
      await consumer.settle();
      await Promise.all(stopped);
    },
  };
}

/** Queues what is due. What lies in the queue already is not added twice. */
export async function reconcile<Job extends { organizationId: OrganizationId }>(
  { queue, findDue }: BackgroundWork<Job>,
  { silenceMs = SILENCE_MS }: Pick<BackgroundSurroundings, 'silenceMs'> = {},
): Promise<number> {
  const now = Date.now();
  const due = await findDue({
    queuedBefore: new Date(now - queueGraceMs),
    silentSince: new Date(now - silenceMs),
    atMost: dueMax,
  });
  for (const { job, attempt } of due) await queue.add(job, attempt);
  return due.length;
}
