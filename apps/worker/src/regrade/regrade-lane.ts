import type { RegradeJob } from '@pairwise/contracts';
import { findDueRegrades } from '@pairwise/db';
import { type BackgroundQueue, consumeBackground, regradeLane } from '@pairwise/queue';
import type { Redis } from 'ioredis';
import { LaneConsumer } from '../lane-consumer.js';
import { SILENCE_MS } from '../lease.js';
import { repeat } from '../repeat.js';
import { processRegrade, type RegradeServices } from './process-regrade.js';

const everyMs = { reconcile: 2_000, look: 3_000 } as const;
/** A committed regrade that nobody queued within this time was left behind by a crash. */
const queueGraceMs = 3_000;
const atMost = 100;

export interface RegradeLaneOptions extends Omit<RegradeServices, 'stop'> {
  readonly queue: BackgroundQueue<RegradeJob>;
  /** Waits for Redis as long as it takes. */
  readonly redis: Redis;
  readonly queuePrefix?: string | undefined;
  readonly reconcileMs?: number | undefined;
  readonly takesWork: () => boolean;
}

/** Takes one regrade at a time. `close` stops what is in hand and gives it back. */
export function openRegradeLane(options: RegradeLaneOptions): { close: () => Promise<void> } {
  const { queue, redis, queuePrefix, logger, reconcileMs, takesWork } = options;
  const leaving = new AbortController();
  const services: RegradeServices = { ...options, stop: leaving.signal };
  const process = async (job: RegradeJob): Promise<void> => {
    // The queue hands it out again in a moment, to whichever worker can.
    if (!takesWork()) throw new Error('This host takes no work now.');
    await processRegrade(services, job);
  };
  const consumer = new LaneConsumer((inFlight) =>
    consumeBackground(regradeLane, (job) => inFlight.add(process(job)), {
      connection: redis,
      concurrency: 1,
      onError: (error) => logger.warn({ err: error, lane: 'regrade' }, 'queue trouble'),
      ...(queuePrefix === undefined ? {} : { prefix: queuePrefix }),
    }),
  );
  const start = (periodMs: number, trouble: string, task: () => Promise<unknown>) =>
    repeat(periodMs, task, (cause) => logger.warn({ err: cause }, trouble));
  const tasks = [
    start(reconcileMs ?? everyMs.reconcile, 'regrades not reconciled', () =>
      reconcileRegrades(services, queue),
    ),
    start(everyMs.look, 'consumer of regrades not looked after', async () => {
      if (!takesWork()) return;
      const isNew = await consumer.look(() => queue.countWaiting());
      if (isNew) logger.error({ lane: 'regrade' }, 'a consumer had gone deaf and was replaced');
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

/** Queues what Postgres says is due. What lies in the queue already is not added twice. */
async function reconcileRegrades(
  { db, silenceMs = SILENCE_MS }: RegradeServices,
  queue: BackgroundQueue<RegradeJob>,
): Promise<void> {
  const now = Date.now();
  const due = await findDueRegrades(db, {
    queuedBefore: new Date(now - queueGraceMs),
    silentSince: new Date(now - silenceMs),
    atMost,
  });
  for (const { organizationId, regradeId, attempt } of due) {
    await queue.add({ organizationId, regradeId }, attempt);
  }
}
