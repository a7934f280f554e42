import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labelNames, listOurs, Sandbox, sweepContainers } from '@pairwise/sandbox';
import { until } from '@pairwise/test-kit';
import type { Test } from 'tap';
import type { Bench } from '../support.js';
import { freePort } from './private-redis.js';

const script = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

export interface WorkerProcessOptions {
  redisUrl: string;
  databaseUrl?: string;
  /** A restarted worker keeps its name. */
  workerId?: string;
  env?: Record<string, string>;
}

/** The worker as it is shipped, in a process that a test may kill. */
export class WorkerProcess {
  private constructor(
    readonly workerId: string,
    private readonly child: ChildProcess,
    private readonly readyUrl: string,
  ) {}

  static async start(t: Test, bench: Bench, options: WorkerProcessOptions): Promise<WorkerProcess> {
    const port = await freePort();
    const workerId = options.workerId ?? `test-${crypto.randomUUID()}`;
    // Not the test's own output: a test that is cut off would leave it open, and its runner waiting.
    const log = await open(join(tmpdir(), 'pairwise-faults-worker.log'), 'a');
    const child = spawn(process.execPath, [script], {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: options.databaseUrl ?? bench.database.appUrl,
        REDIS_URL: options.redisUrl,
        WORKER_ID: workerId,
        WORKER_HEALTH_PORT: String(port),
        // Filling a pool at every start would leave the machine no time for the tests.
        WORKER_POOL_MEMORY_BYTES: '0',
        LOG_LEVEL: 'warn',
        ...options.env,
      },
      stdio: ['ignore', log.fd, log.fd],
    });
    await log.close();
    const worker = new WorkerProcess(workerId, child, `http://127.0.0.1:${port}/readyz`);
    t.teardown(async () => {
      await worker.end('SIGKILL');
      await sweepContainers(new Sandbox({ workerId }));
    });
    await until('the worker', () => worker.isReady());
    return worker;
  }

  async isReady(): Promise<boolean> {
    if (this.hasEnded) throw new Error(`The worker ended with ${this.child.exitCode}.`);
    return fetch(this.readyUrl).then(
      (response) => response.ok,
      () => false,
    );
  }

  /** Told to end, it stops answering questions first. */
  isClosing(): Promise<boolean> {
    return fetch(this.readyUrl).then(
      () => false,
      () => true,
    );
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Its exit code, or the signal that killed it. */
  async end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    if (!this.hasEnded) {
      const exited = once(this.child, 'exit');
      this.child.kill(signal);
      await exited;
    }
    return this.child.exitCode ?? this.child.signalCode;
  }
}

/** Ids of what this worker has on the engine, running or not. */
export async function containersOf(workerId: string): Promise<string[]> {
  const ours = await listOurs(new Sandbox({ workerId }));
  return ours.filter((one) => one.workerId === workerId).map(({ id }) => id);
}

/** Ids of this worker's containers in which something still runs. */
export async function runningOf(workerId: string): Promise<string[]> {
  const label = [`${labelNames.worker}=${workerId}`];
  const running = await new Sandbox({ workerId }).docker.listContainers({ filters: { label } });
  return running.map(({ Id }) => Id);
}
