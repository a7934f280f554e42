import { until, type TestDatabase } from '@pairwise/test-kit';
import type { Test } from 'tap';
import { commitExecution, createBench, rowOf, type Bench } from '../support.js';
import { OutcomeLog } from './outcome-log.js';
import { PrivateRedis } from './private-redis.js';
import { WorkerProcess, type WorkerProcessOptions } from './worker-process.js';

type Execution = Parameters<typeof rowOf>[1];

export interface Scene {
  bench: Bench;
  redis: PrivateRedis;
  outcomes: OutcomeLog;
  startWorker: (changes?: Partial<WorkerProcessOptions>) => Promise<WorkerProcess>;
  /** Commits a run and queues it, as the API does. */
  submit: (source: string, questionId?: string) => Promise<Execution>;
  statusOf: (execution: Execution) => Promise<string>;
  whenTaken: (execution: Execution) => Promise<unknown>;
}

/** A database, a Redis and a session of the test's own, for workers that are real processes. */
export async function createScene(
  t: Test,
  env: Record<string, string> = {},
  database?: TestDatabase,
): Promise<Scene> {
  const redis = await PrivateRedis.start(t);
  const bench = await createBench(t, {
    redisUrl: redis.url,
    queuePrefix: 'bull',
    ...(database === undefined ? {} : { database }),
  });
  const outcomes = await OutcomeLog.start(t, bench);
  const { organizationId } = bench;
  const statusOf = async (execution: Execution) => (await rowOf(bench, execution)).status;
  return {
    bench,
    redis,
    outcomes,
    statusOf,
    startWorker: (changes = {}) =>
      WorkerProcess.start(t, bench, {
        redisUrl: redis.url,
        ...changes,
        env: { ...env, ...changes.env },
      }),
    submit: async (source, questionId) => {
      const execution = await commitExecution(bench, source, questionId);
      await bench.queue.add(execution.kind, { organizationId, executionId: execution.id });
      return execution;
    },
    whenTaken: (execution) =>
      until('a worker to take it', async () => (await statusOf(execution)) === 'running'),
  };
}
