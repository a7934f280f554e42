import { availableParallelism, hostname } from 'node:os';
import { Database } from '@pairwise/db';
import {
  BackgroundQueue,
  connectPatiently,
  ExecutionQueue,
  regradeLane,
  validationLane,
} from '@pairwise/queue';
import { Sandbox, sweepContainers } from '@pairwise/sandbox';
import { closeOnSignal, createLogger } from '@pairwise/telemetry';
import { readEnvironment } from './env.js';
import { Fitness } from './fitness.js';
import { createHealthServer } from './health.js';
import { giveBackOfEarlierLife } from './reconciler.js';
import { endsWithin, succeedsWithin } from './within.js';
import { StageRecord } from './stage-times.js';
import { startWorker } from './worker.js';

/** Whoever asks whether we are ready has to be told, also when something hangs. */
const ANSWER_MS = 2_000;
const environment = readEnvironment(process.env);
const logger = createLogger('worker', { level: environment.LOG_LEVEL });
const workerId = environment.WORKER_ID ?? hostname();
const db = new Database({
  url: environment.DATABASE_URL,
  connectionsMax: environment.WORKER_CONCURRENCY * 2 + environment.WORKER_CONSOLES + 4,
});
await db.assertHarmlessRole();
const redis = connectPatiently(environment.REDIS_URL);
const queueRedis = connectPatiently(environment.REDIS_URL);
const queue = new ExecutionQueue(queueRedis);
const validations = new BackgroundQueue(queueRedis, validationLane);
const regrades = new BackgroundQueue(queueRedis, regradeLane);
const stages = new StageRecord();
const poolBytes = environment.WORKER_POOL_MEMORY_BYTES;
const sandbox = new Sandbox({
  workerId,
  ...(poolBytes === 0
    ? {}
    : { pool: { memoryBytes: poolBytes, concurrentOpenings: availableParallelism() } }),
  ...(environment.WORKER_RUNTIME === undefined ? {} : { runtime: environment.WORKER_RUNTIME }),
  gpu: { count: environment.WORKER_GPU_COUNT },
  onTrouble: (cause) => logger.warn({ err: cause }, 'container trouble'),
});
const swept = await sweepContainers(sandbox);
logger.info({ swept, workerId }, 'cleared containers of an earlier life');
await giveBackOfEarlierLife({ db, workerId });
const fitness = new Fitness({
  ...{ sandbox, logger },
  isProduction: environment.PAIRWISE_MODE === 'production',
  acceptedRunc: environment.WORKER_ACCEPTED_RUNC,
});
await fitness.start();
sandbox.start();
const worker = startWorker({
  db,
  redis,
  queue,
  validations,
  regrades,
  sandbox,
  workerId,
  concurrency: environment.WORKER_CONCURRENCY,
  consoles: environment.WORKER_CONSOLES,
  silenceMs: environment.WORKER_SILENCE_MS,
  stages,
  gpuCount: environment.WORKER_GPU_COUNT,
  fitness,
  logger,
});
const measurements = () => ({ pool: sandbox.poolStatus(), stages: stages.latest });
const failedChecks = ({ checks }: Fitness): string =>
  checks
    .filter(({ ok }) => !ok)
    .map(({ name, severity }) => `${name} (${severity})`)
    .join(', ') || 'all well';
const health = createHealthServer(measurements, async () => {
  const [engine, postgres] = await Promise.all([
    succeedsWithin(ANSWER_MS, sandbox.docker.ping()),
    succeedsWithin(ANSWER_MS, db.ping()),
  ]);
  return [
    { name: 'docker', ok: engine },
    { name: 'postgres', ok: postgres },
    { name: 'redis', ok: redis.status === 'ready' },
    { name: 'preflight', ok: fitness.isFit, detail: failedChecks(fitness) },
  ];
});
health.listen(environment.WORKER_HEALTH_PORT, environment.WORKER_HEALTH_HOST);
closeOnSignal(
  logger,
  async () => {
    health.close();
    await worker.close();
    // With Redis or Postgres away, these may wait for ever.
    await endsWithin(
      500,
      Promise.all([queue.close(), validations.close(), regrades.close(), db.close()]),
    );
    redis.disconnect();
  },
  20_000,
);
