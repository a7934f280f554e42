import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectForRequests } from '@pairwise/queue';
import { until } from '@pairwise/test-kit';
import type { Test } from 'tap';

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A Redis of the test's own, which it may kill, start again and rob of its data. */
export class PrivateRedis {
  #child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  static async start(t: Test): Promise<PrivateRedis> {
    const folder = await mkdtemp(join(tmpdir(), 'pairwise-faults-redis-'));
    const redis = new PrivateRedis(await freePort(), folder);
    t.teardown(async () => {
      await redis.stop('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    });
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Comes back with what it had written down, as the product's own Redis does. */
  async start(): Promise<void> {
    this.#child = spawn(
      'redis-server',
      [
        ...['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder],
        ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''],
      ],
      { stdio: 'ignore' },
    );
    const probe = connectForRequests(this.url);
    try {
      await until('Redis to answer', () =>
        probe.ping().then(
          () => true,
          () => false,
        ),
      );
    } finally {
      probe.disconnect();
    }
  }

  async stop(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  /** What it had written down is lost; only while it is stopped. */
  async lose(): Promise<void> {
    await rm(join(this.folder, 'appendonlydir'), { recursive: true, force: true });
  }
}
