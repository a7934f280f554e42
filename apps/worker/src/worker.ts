import type { ExecutionKind } from '@pairwise/contracts';
import type { Database } from '@pairwise/db';
import {
  consumeExecutions,
  publishWorkerReport,
  subscribeToSignals,
  type ExecutionQueue,
} from '@pairwise/queue';
import { sweepContainers, sweepExpired, type Sandbox } from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';
import type { Redis } from 'ioredis';
import { reportedEnvironments } from './environments.js';
import { HostWatch } from './host-watch.js';
import { InFlight } from './in-flight.js';
import { giveUpExecution, processExecution, type WorkerServices } from './process-execution.js';
import { createReconciler, giveUpWaiting } from './reconciler.js';
import { repeat } from './repeat.js';
import { RunningExecutions } from './running-executions.js';
import type { StageRecord } from './stage-times.js';
import { endsWithin } from './within.js';

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
  silenceMs?: number;
  stages?: StageRecord;
}

const RECONCILE_MS = 2_000;
const REGISTER_MS = 20_000;
const SWEEP_MS = 10_000;
const ENGINE_MS = 2_000;
/** An engine that was away for so long does not come back before somebody looks after it. */
const ENGINE_HOPE_MS = 20_000;
const kinds: readonly ExecutionKind[] = ['run', 'submission'];

/**
 * The steps of a close, together under the ten seconds that supervisors give a process: what runs
 * may finish, then is given back; libraries whose close may wait for ever are not waited for.
 */
const closeMs = { finish: 4_000, giveBack: 2_500, queue: 500, all: 9_500 } as const;

/** Starts taking executions; `close` lets those that run finish or gives them back, in bounded time. */
export function startWorker(options: WorkerOptions): { close: () => Promise<void> } {
  const { db, redis, sandbox, workerId, logger, silenceMs, stages } = options;
  const running = new RunningExecutions();
  const signals = hearSignals(options, running);
  const host = new HostWatch(sandbox, logger);
  const services: WorkerServices = {
    ...{ db, redis, sandbox, workerId, logger, host, running },
    ...(stages === undefined ? {} : { stages }),
    ...(silenceMs === undefined ? {} : { silenceMs }),
  };
  const inFlight = new InFlight();
  const consumers = kinds.map((kind) => startConsumer(options, services, kind, inFlight));
  const tasks = startTasks(options, services, host);
  return {
    close: async () => {
      const deadline = performance.now() + closeMs.all;
      host.close();
      signals.disconnect();
      const stopped = Promise.all([
        ...consumers.map((consumer) => consumer.close()),
        ...tasks.map((task) => task.stop()),
      ]);
      if (!(await endsWithin(closeMs.finish, inFlight.settle()))) {
        host.leave();
        await endsWithin(closeMs.giveBack, inFlight.settle());
      }
      await endsWithin(closeMs.queue, stopped);
      await endsWithin(deadline - performance.now(), leaveNothing(sandbox));
    },
  };
}

/** A connection that subscribes can do nothing else. */
function hearSignals({ redis, logger }: WorkerOptions, running: RunningExecutions): Redis {
  const connection = redis.duplicate();
  connection.on('error', (cause) => logger.warn({ err: cause }, 'signals are not heard'));
  subscribeToSignals(
    connection,
    (envelope) => running.take(envelope),
    (cause) => logger.warn({ err: cause }, 'malformed signal'),
  ).catch((cause: unknown) => logger.warn({ err: cause }, 'signals are not heard'));
  return connection;
}

/** What is still out after this has been given up by its execution. */
async function leaveNothing(sandbox: Sandbox): Promise<void> {
  await sandbox.close(AbortSignal.timeout(closeMs.queue));
  await sweepContainers(sandbox);
}

function startConsumer(
  options: WorkerOptions,
  services: WorkerServices,
  kind: ExecutionKind,
  inFlight: InFlight,
) {
  return consumeExecutions(kind, (job) => inFlight.add(processExecution(services, kind, job)), {
    connection: options.redis,
    concurrency: options.concurrency,
    onError: (error) => options.logger.warn({ err: error, kind }, 'queue trouble'),
    ...(options.queuePrefix === undefined ? {} : { prefix: options.queuePrefix }),
  });
}

function startTasks(options: WorkerOptions, services: WorkerServices, host: HostWatch) {
  const { db, queue, redis, sandbox, workerId, logger, silenceMs } = options;
  const { reconcileMs = RECONCILE_MS } = options;
  const start = (everyMs: number, trouble: string, task: () => Promise<unknown>) =>
    repeat(everyMs, task, (cause) => logger.warn({ err: cause }, trouble));
  const reconcile = createReconciler({
    ...{ db, queue },
    ...(silenceMs === undefined ? {} : { silenceMs }),
  });
  return [
    start(reconcileMs, 'not reconciled', reconcile),
    start(REGISTER_MS, 'environments not registered', async () => {
      if (!host.takesWork) return;
      const environments = await reportedEnvironments(sandbox);
      const at = new Date().toISOString();
      await publishWorkerReport(redis, { workerId, environments, checks: [], at });
    }),
    start(SWEEP_MS, 'expired containers not swept', () => sweepExpired(sandbox)),
    start(ENGINE_MS, 'the container engine cannot be watched', async () => {
      await host.checkEngine();
      if (host.engineDownForMs < ENGINE_HOPE_MS) return;
      await giveUpWaiting(db, (kind, job) => giveUpExecution(services, kind, job));
    }),
  ];
}
