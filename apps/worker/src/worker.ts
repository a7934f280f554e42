import type { Database } from '@pairwise/db';
import type { RegradeJob, ValidationJob } from '@pairwise/contracts';
import {
  type BackgroundQueue,
  consumeExecutions,
  subscribeToSignals,
  withdrawWorkerReport,
  type ExecutionLane,
  type ExecutionQueue,
} from '@pairwise/queue';
import { sweepContainers, type Sandbox } from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';
import type { Redis } from 'ioredis';
import type { Fitness } from './fitness.js';
import { openBackgroundLane } from './background-lane.js';
import { HostWatch } from './host-watch.js';
import { LaneConsumer } from './lane-consumer.js';
import { processExecution, type WorkerServices } from './process-execution.js';
import { RunningExecutions } from './running-executions.js';
import type { StageRecord } from './stage-times.js';
import { regradeWork } from './regrade/regrade-lane.js';
import { validationWork } from './validation/validation-lane.js';
import { endsWithin } from './within.js';
import { startTasks } from './worker-tasks.js';

export interface WorkerOptions {
  db: Database;
  /** Waits for Redis as long as it takes; blocking reads of the queue happen on copies of it. */
  redis: Redis;
  queue: ExecutionQueue;
  /** Absent, this worker validates no questions. */
  validations?: BackgroundQueue<ValidationJob>;
  /** Absent, this worker grades nothing again. */
  regrades?: BackgroundQueue<RegradeJob>;
  sandbox: Sandbox;
  workerId: string;
  concurrency: number;
  /** How many consoles it holds at a time, beside what it runs. */
  consoles?: number;
  logger: Logger;
  queuePrefix?: string;
  reconcileMs?: number;
  silenceMs?: number;
  stages?: StageRecord;
  /** How many GPUs executions may use; 0 if absent. */
  gpuCount?: number;
  /** Absent, nobody looks whether the host is fit. */
  fitness?: Fitness;
}

const CONSOLES = 2;

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
  const host = new HostWatch(sandbox, logger, options.fitness);
  const services: WorkerServices = {
    ...{ db, redis, sandbox, workerId, logger, host, running },
    ...(stages === undefined ? {} : { stages }),
    ...(silenceMs === undefined ? {} : { silenceMs }),
  };
  const consumers = new Map(
    lanesOf(options).map((lane) => [lane.name, openLane(options, services, lane)]),
  );
  const { queue, fitness, reconcileMs, consoles = CONSOLES } = options;
  const tasks = startTasks({ services, queue, host, consumers, consoles, fitness, reconcileMs });
  const background = openBackgroundLanes(options, services, host);
  const lanes = [...consumers.values()];
  return {
    close: async () => {
      const deadline = performance.now() + closeMs.all;
      host.close();
      for (const { session } of running.consoles) session.end('stopping');
      signals.disconnect();
      const backgroundClosed = Promise.all(background.map((lane) => lane.close()));
      const settle = () => Promise.all([...lanes.map((lane) => lane.settle()), backgroundClosed]);
      const stopped = Promise.all([
        ...lanes.map((lane) => lane.close()),
        ...tasks.map((task) => task.stop()),
        withdrawWorkerReport(redis, workerId),
      ]);
      if (!(await endsWithin(closeMs.finish, settle()))) {
        host.leave();
        await endsWithin(closeMs.giveBack, settle());
      }
      await endsWithin(closeMs.queue, stopped);
      await endsWithin(deadline - performance.now(), leaveNothing(sandbox));
    },
  };
}

/** Beside the lanes of executions; validations make way for these. */
function openBackgroundLanes(
  { validations, regrades, queue, redis, queuePrefix, reconcileMs }: WorkerOptions,
  { db, sandbox, logger, silenceMs, running }: WorkerServices,
  host: HostWatch,
) {
  const services = { db, sandbox, logger, silenceMs };
  const takesWork = () => host.takesWork;
  const surroundings = { redis, logger, queuePrefix, reconcileMs, silenceMs, takesWork };
  const busyness = {
    countRunning: () => running?.count ?? 0,
    countWaiting: () => queue.countWaiting(['run', 'submission']),
  };
  return [
    ...(validations === undefined
      ? []
      : [openBackgroundLane(validationWork({ ...services, busyness }, validations), surroundings)]),
    ...(regrades === undefined
      ? []
      : [openBackgroundLane(regradeWork(services, regrades), surroundings)]),
  ];
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

interface Lane {
  readonly name: ExecutionLane;
  readonly concurrency: number;
}

/** What needs a GPU goes only to workers that have one, and one at a time to each. */
function lanesOf({ concurrency, consoles = CONSOLES, gpuCount = 0 }: WorkerOptions): Lane[] {
  const lanes: Lane[] = [
    { name: 'run', concurrency },
    { name: 'submission', concurrency },
    // A console waits for people most of its time, and must keep no place from a run.
    { name: 'console', concurrency: consoles },
  ];
  return gpuCount === 0 ? lanes : [...lanes, { name: 'gpu', concurrency: gpuCount }];
}

function openLane(
  options: WorkerOptions,
  services: WorkerServices,
  { name, concurrency }: Lane,
): LaneConsumer {
  return new LaneConsumer((inFlight) =>
    consumeExecutions(name, (job, kind) => inFlight.add(processExecution(services, kind, job)), {
      connection: options.redis,
      concurrency,
      onError: (error) => options.logger.warn({ err: error, lane: name }, 'queue trouble'),
      ...(options.queuePrefix === undefined ? {} : { prefix: options.queuePrefix }),
    }),
  );
}
