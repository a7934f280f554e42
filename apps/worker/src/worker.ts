import type { ExecutionKind } from '@pairwise/contracts';
import type { Database } from '@pairwise/db';
import { consumeExecutions, publishEnvironments, type ExecutionQueue } from '@pairwise/queue';
import { sweepExpired, type Sandbox } from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';
import type { Redis } from 'ioredis';
import { availableEnvironments } from './environments.js';
import { processExecution, type WorkerServices } from './process-execution.js';
import { reconcile } from './reconciler.js';
import { repeat } from './repeat.js';

export interface WorkerOptions {
  db: Database;
  /** Waits for Redis as long as it takes; blocking reads of the queue happen on copies of it. */
  redis: Redis;
  queue: ExecutionQueue;
  sandbox: Sandbox;
  workerId: string;
  concurrency: number;
  logger: Logger;
  queuePrefix?: string;
  reconcileMs?: number;
}

const RECONCILE_MS = 2_000;
const REGISTER_MS = 20_000;
const SWEEP_MS = 10_000;
const kinds: readonly ExecutionKind[] = ['run', 'submission'];

/** Starts taking executions; `close` lets those that run finish. */
export function startWorker(options: WorkerOptions): { close: () => Promise<void> } {
  const { db, redis, queue, sandbox, logger } = options;
  const services: WorkerServices = { db, redis, sandbox, workerId: options.workerId, logger };
  const consumers = kinds.map((kind) => startConsumer(options, services, kind));
  const tasks = [
    repeat(
      options.reconcileMs ?? RECONCILE_MS,
      () => reconcile({ db, queue }),
      (cause) => logger.warn({ err: cause }, 'not reconciled'),
    ),
    repeat(
      REGISTER_MS,
      async () => publishEnvironments(redis, await availableEnvironments(sandbox)),
      (cause) => logger.warn({ err: cause }, 'environments not registered'),
    ),
    repeat(
      SWEEP_MS,
      () => sweepExpired(sandbox),
      (cause) => logger.warn({ err: cause }, 'expired containers not swept'),
    ),
  ];
  return {
    close: async () => {
      await Promise.all(tasks.map((task) => task.stop()));
      await Promise.all(consumers.map((consumer) => consumer.close()));
      await sandbox.close();
    },
  };
}

function startConsumer(options: WorkerOptions, services: WorkerServices, kind: ExecutionKind) {
  return consumeExecutions(kind, (job) => processExecution(services, kind, job), {
    connection: options.redis,
    concurrency: options.concurrency,
    onError: (error) => options.logger.warn({ err: error, kind }, 'queue trouble'),
    ...(options.queuePrefix === undefined ? {} : { prefix: options.queuePrefix }),
  });
}
