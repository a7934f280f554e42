import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { repositoryRoot } from '../launch/layout.js';
import type { Instance } from './instance.js';

const collectOnSignal = 'data:text/javascript,process.on("SIGUSR2",()=>{gc();gc()})';
const collectMs = 1_500;
const readyMs = 30_000;

/** A room server in a process of its own: the product's as it is deployed, or a bare one. */
export class RoomProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async startOurs(instance: Instance): Promise<RoomProcess> {
    return RoomProcess.#start([join(repositoryRoot, 'apps/realtime/dist/server.js')], {
      DATABASE_URL: instance.BENCH_DATABASE_URL,
      REDIS_URL: instance.BENCH_REDIS_URL,
      AUTH_SECRET: instance.BENCH_AUTH_SECRET,
      PUBLIC_URL: instance.BENCH_PUBLIC_URL,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
    });
  }

  static async startBare(): Promise<RoomProcess> {
    const script = join(repositoryRoot, 'infra/bench/bare-hocuspocus.ts');
    return RoomProcess.#start(['--import', 'tsx', script], { NODE_ENV: 'production' });
  }

  static async #start(words: readonly string[], env: NodeJS.ProcessEnv): Promise<RoomProcess> {
    const port = await freePort();
    const args = ['--expose-gc', '--import', collectOnSignal, ...words];
    const child = spawn(process.execPath, args, {
      cwd: repositoryRoot,
      env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: String(port), ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await untilReady(child, port);
    return new RoomProcess(child, port);
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}/sync`;
  }

  /** Proportional memory after a collection, so that garbage is not counted as rooms. */
  async settledBytes(): Promise<number> {
    this.child.kill('SIGUSR2');
    await delay(collectMs);
    const rollup = readFileSync(`/proc/${this.child.pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1]) * 1024;
  }

  async stop(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await exited;
  }
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + readyMs;
  for (;;) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    if (performance.now() > deadline) throw new Error('The room server did not come up.');
    await delay(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
