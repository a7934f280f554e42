import { consumeValidations, type ValidationQueue } from '@pairwise/queue';
import type { Redis } from 'ioredis';
import { LaneConsumer } from '../lane-consumer.js';
import { repeat } from '../repeat.js';
import { processValidation, type ValidationServices } from './process-validation.js';
import { reconcileValidations } from './reconcile-validations.js';

const everyMs = { reconcile: 2_000, look: 3_000 } as const;

export interface ValidationLaneOptions extends Omit<ValidationServices, 'stop'> {
  readonly queue: ValidationQueue;
  /** Waits for Redis as long as it takes. */
  readonly redis: Redis;
  readonly queuePrefix?: string | undefined;
  readonly reconcileMs?: number | undefined;
}

/**
 * Takes one validation at a time. Nobody waits for one as for a run, so `close` does not let it
 * finish: it is stopped and given back, and another worker begins it anew.
 */
export function openValidationLane(options: ValidationLaneOptions): { close: () => Promise<void> } {
  const { db, queue, redis, queuePrefix, logger, silenceMs, reconcileMs, takesWork } = options;
  const leaving = new AbortController();
  const services: ValidationServices = { ...options, stop: leaving.signal };
  const consumer = new LaneConsumer((inFlight) =>
    consumeValidations((job) => inFlight.add(processValidation(services, job)), {
      connection: redis,
      concurrency: 1,
      onError: (error) => logger.warn({ err: error, lane: 'validation' }, 'queue trouble'),
      ...(queuePrefix === undefined ? {} : { prefix: queuePrefix }),
    }),
  );
  const start = (periodMs: number, trouble: string, task: () => Promise<unknown>) =>
    repeat(periodMs, task, (cause) => logger.warn({ err: cause }, trouble));
  const tasks = [
    start(reconcileMs ?? everyMs.reconcile, 'validations not reconciled', () =>
      reconcileValidations({ db, queue, silenceMs }),
    ),
    start(everyMs.look, 'consumer of validations not looked after', async () => {
      if (takesWork?.() === false) return;
      const isNew = await consumer.look(() => queue.countWaiting());
      if (isNew) logger.error({ lane: 'validation' }, 'a consumer had gone deaf and was replaced');
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
