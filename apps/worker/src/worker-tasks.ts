import type { ExecutionLane, ExecutionQueue } from '@pairwise/queue';
import { publishWorkerReport, withdrawWorkerReport } from '@pairwise/queue';
import { sweepExpired } from '@pairwise/sandbox';
import { checkImages } from './check-images.js';
import { reportedEnvironments } from './environments.js';
import { chooseLeaver } from './consoles/seats.js';
import type { Fitness } from './fitness.js';
import type { HostWatch } from './host-watch.js';
import type { LaneConsumer } from './lane-consumer.js';
import { giveUpExecution, type WorkerServices } from './process-execution.js';
import { createReconciler, giveUpWaiting } from './reconciler.js';
import { repeat } from './repeat.js';
import { announceWaiting } from './waiting-announcer.js';

const everyMs = {
  reconcile: 2_000,
  report: 20_000,
  sweep: 10_000,
  engine: 2_000,
  consumers: 3_000,
  waiting: 1_000,
  consoles: 1_000,
  images: 3_000,
  fitness: 60 * 60_000,
} as const;
/** The first look by trying waits until the pool has been filled. */
const FIRST_FITNESS_MS = 60_000;
/** An engine that was away for so long does not come back before somebody looks after it. */
const ENGINE_HOPE_MS = 20_000;

export interface TaskOptions {
  services: WorkerServices;
  queue: ExecutionQueue;
  host: HostWatch;
  consumers: ReadonlyMap<ExecutionLane, LaneConsumer>;
  fitness?: Fitness | undefined;
  reconcileMs?: number | undefined;
  /** How many places there are for consoles. */
  consoles: number;
}

interface Task {
  stop: () => Promise<void>;
}

/** What a worker does beside executions, again and again until it is stopped. */
export function startTasks(options: TaskOptions): Task[] {
  const { services, queue, host, consumers, fitness, reconcileMs = everyMs.reconcile } = options;
  const { running } = services;
  const { db, redis, sandbox, workerId, logger, silenceMs } = services;
  const start = (periodMs: number, trouble: string, task: () => Promise<unknown>) =>
    repeat(periodMs, task, (cause) => logger.warn({ err: cause }, trouble));
  const reconcile = createReconciler({
    ...{ db, queue },
    ...(silenceMs === undefined ? {} : { silenceMs }),
  });
  const report = async (): Promise<void> => {
    if (!host.takesWork) return withdrawWorkerReport(redis, workerId);
    const environments = await reportedEnvironments(sandbox);
    const checks = [...(fitness?.checks ?? [])];
    const at = new Date().toISOString();
    await publishWorkerReport(redis, { workerId, environments, checks, at });
  };
  return [
    start(reconcileMs, 'not reconciled', reconcile),
    start(everyMs.report, 'not reported', report),
    start(everyMs.consumers, 'consumers not looked after', async () => {
      if (!host.takesWork) return;
      for (const [lane, consumer] of consumers) {
        const isNew = await consumer.look(() => queue.countWaiting([lane]));
        if (isNew) logger.error({ lane }, 'a consumer had gone deaf and was replaced');
      }
    }),
    start(everyMs.sweep, 'expired containers not swept', () => sweepExpired(sandbox)),
    start(everyMs.waiting, 'nobody was told of the queue', () =>
      announceWaiting({ db, redis, queue }),
    ),
    start(everyMs.consoles, 'no console could give way', async () => {
      const seated = running?.consoles ?? [];
      if (seated.length < options.consoles || (await queue.countWaiting(['console'])) === 0) return;
      chooseLeaver(seated)?.end('needed');
    }),
    start(everyMs.images, 'images not checked', async () => {
      if (host.takesWork) await checkImages({ db, sandbox, logger });
    }),
    start(everyMs.engine, 'the container engine cannot be watched', async () => {
      await host.checkEngine();
      if (host.engineDownForMs < ENGINE_HOPE_MS) return;
      await giveUpWaiting(db, (kind, job) => giveUpExecution(services, kind, job));
    }),
    ...(fitness === undefined ? [] : [lookAgainAndAgain(fitness, start)]),
  ];
}

function lookAgainAndAgain(
  fitness: Fitness,
  start: (periodMs: number, trouble: string, task: () => Promise<unknown>) => Task,
): Task {
  let task: Task | null = null;
  const timer = setTimeout(() => {
    task = start(everyMs.fitness, 'the host was not looked at', fitness.lookAgain);
  }, FIRST_FITNESS_MS);
  return {
    stop: async () => {
      clearTimeout(timer);
      await task?.stop();
    },
  };
}
