import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Children } from './children.js';
import { LaunchFailure } from './failure.js';
import type { Layout } from './layout.js';
import { lastLines } from './log-tail.js';
import { waitUntil } from './process-signals.js';

const startTimeoutMs = 20_000;
const pingTimeoutMs = 1_000;

export interface RedisOptions {
  readonly layout: Layout;
  readonly children: Children;
  readonly port: number;
  readonly password: string;
}

export async function startRedis(options: RedisOptions): Promise<string> {
  const { layout, children, port, password } = options;
  const dataDir = join(layout.stateDir, 'redis');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const configPath = join(dataDir, 'redis.conf');
  // A file and not arguments: everybody on the machine can read a command line.
  writeFileSync(configPath, redisConfig({ dataDir, port, password }), { mode: 0o600 });
  const child = await children.start({
    name: 'redis',
    kind: 'service',
    command: 'redis-server',
    args: [configPath],
  });
  const isUp = await waitUntil(
    async () => child.hasExited() || (await pingRedis(port, password)),
    startTimeoutMs,
  );
  if (!isUp || child.hasExited()) {
    await child.stop();
    throw new LaunchFailure(`Redis did not start:\n${lastLines(child.logPath)}`);
  }
  return `redis://:${password}@127.0.0.1:${port}/0`;
}

export function redisConfig(options: { dataDir: string; port: number; password: string }): string {
  return [
    'bind 127.0.0.1',
    `port ${options.port}`,
    'protected-mode yes',
    `requirepass ${options.password}`,
    `dir ${JSON.stringify(options.dataDir)}`,
    'daemonize no',
    'appendonly yes',
    'appendfsync everysec',
    // Queued jobs are not a cache: losing one silently would strand an execution.
    'maxmemory-policy noeviction',
    '',
  ].join('\n');
}

/** False while the server is loading its data or refuses the connection. */
export function pingRedis(port: number, password: string): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let answer = '';
    const finish = (isUp: boolean): void => {
      socket.destroy();
      settle(isUp);
    };
    socket.setTimeout(pingTimeoutMs, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('close', () => settle(false));
    socket.once('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('+PONG')) finish(true);
      else if (answer.includes('-')) finish(false);
    });
  });
}
