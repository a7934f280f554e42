import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readTestEnvironment, testPublicUrl, testSecret, until } from '@pairwise/test-kit';
import { repositoryRoot } from '../launch/layout.js';

/** A realtime server as it is built and deployed, which a drill may end and start again. */
export class RoomServerProcess {
  #child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly databaseUrl: string,
  ) {}

  static async start(databaseUrl: string): Promise<RoomServerProcess> {
    const server = new RoomServerProcess(await freePort(), databaseUrl);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(repositoryRoot, 'apps/realtime/dist/server.js')], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(this.port),
        DATABASE_URL: this.databaseUrl,
        REDIS_URL: readTestEnvironment().REDIS_URL,
        AUTH_SECRET: testSecret,
        PUBLIC_URL: testPublicUrl,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#child = child;
    await until('the room server', () => {
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
      return fetch(`http://127.0.0.1:${this.port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    });
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
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
