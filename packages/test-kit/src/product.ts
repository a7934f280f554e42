import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appSpecs, type AppSpec } from '../../../infra/launch/app-specs.js';
import { startBalancer } from './balancer.js';
import { testSecret } from './test-api.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { until } from './until.js';

export interface Product {
  url: string;
  database: TestDatabase;
  /** Stops one part with a signal, as a crash or a deploy would. */
  stop(name: PartName, signal: NodeJS.Signals): Promise<void>;
  start(name: PartName): Promise<void>;
}

type PartName = AppSpec['name'] | 'realtime-2';

export interface ProductOptions {
  /** Two of them are behind a balancer, which gives every connection to the other one. */
  realtimeServers?: 1 | 2;
}

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/**
 * The whole product as its own processes, as they are built, on a database and a Redis of its own:
 * queues have fixed names, so two products on one Redis would take each other's jobs.
 */
export async function startProduct(t: Teardown, options: ProductOptions = {}): Promise<Product> {
  const database = await createTestDatabase(t);
  const [redisPort, publicPort, apiPort, realtimePort, workerHealthPort, ...balanced] =
    await freePorts(7);
  const redisUrl = await startRedis(t, redisPort);
  const url = `http://localhost:${publicPort}`;
  const specs: (Omit<AppSpec, 'name'> & { name: PartName })[] = appSpecs({
    publicPort,
    apiPort,
    realtimePort,
    workerHealthPort,
    publicUrl: url,
    databaseUrl: database.appUrl,
    redisUrl,
    authSecret: testSecret,
    workerId: `test-${crypto.randomUUID()}`,
    env: process.env,
  });
  if (options.realtimeServers === 2) {
    await startBalancer(t, realtimePort, balanced);
    const [own] = specs.splice(
      specs.findIndex(({ name }) => name === 'realtime'),
      1,
    );
    if (own === undefined) throw new Error('There is no room server.');
    specs.push(onPort(own, 'realtime', balanced[0]), onPort(own, 'realtime-2', balanced[1]));
  }
  const running = new Map<string, ChildProcess>();
  const stop = async (name: string, signal: NodeJS.Signals): Promise<void> => {
    const child = running.get(name);
    running.delete(name);
    if (child === undefined || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  const start = async (name: string): Promise<void> => {
    const spec = specs.find((one) => one.name === name);
    if (spec === undefined) throw new Error(`There is no application ${name}.`);
    running.set(name, await startApp(spec));
  };
  // Added before anything runs, so that a part that does not come up takes the others down as well.
  t.teardown(async () => {
    for (const name of ['web', 'worker', 'realtime', 'realtime-2', 'api'])
      await stop(name, 'SIGTERM');
  });
  await Promise.all(specs.map(({ name }) => start(name)));
  return { url, database, stop, start };
}

const onPort = <Spec extends Omit<AppSpec, 'name'>>(spec: Spec, name: PartName, port: number) => ({
  ...spec,
  name,
  env: { ...spec.env, PORT: String(port) },
  readyUrl: `http://127.0.0.1:${port}/readyz`,
});

async function startApp(spec: Omit<AppSpec, 'name'> & { name: PartName }): Promise<ChildProcess> {
  // Not the test's own output: a test that is cut off would leave it open, and its runner waiting.
  const log = await open(join(tmpdir(), `pairwise-${spec.name}.log`), 'a');
  const child = spawn(process.execPath, [spec.script], {
    cwd: spec.cwd,
    // A small pool: the tests of a file want few of its containers, and others run beside it.
    env: { ...spec.env, LOG_LEVEL: 'warn', WORKER_POOL_MEMORY_BYTES: String(400 * 1024 ** 2) },
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  await until(
    `${spec.name} to be ready`,
    async () => {
      if (child.exitCode !== null) throw new Error(`${spec.name} ended with ${child.exitCode}.`);
      return fetch(spec.readyUrl).then(
        (response) => response.ok,
        () => false,
      );
    },
    60_000,
  );
  return child;
}

async function startRedis(t: Teardown, port: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-redis-'));
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
    { stdio: 'ignore' },
  );
  t.teardown(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    await rm(folder, { recursive: true, force: true });
  });
  return `redis://127.0.0.1:${port}`;
}

/** Ports that nobody listens on at this moment, all different. */
async function freePorts(
  count: 7,
): Promise<[number, number, number, number, number, number, number]>;
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
