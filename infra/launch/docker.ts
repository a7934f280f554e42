import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type RunningChild, startService } from './children.js';
import { LaunchFailure } from './failure.js';
import type { Layout } from './layout.js';
import { lastLines } from './log-tail.js';
import type { ProcessBook } from './process-book.js';
import { waitUntil } from './process-signals.js';
import { isRoot, runAsRoot } from './root-command.js';

export const defaultSocketPath = '/var/run/docker.sock';

export type SocketState = 'up' | 'denied' | 'down';

const pingTimeoutMs = 3_000;
const startTimeoutMs = 60_000;

export function pingDocker(socketPath = defaultSocketPath): Promise<SocketState> {
  return new Promise((settle) => {
    const ping = request({ socketPath, path: '/_ping', timeout: pingTimeoutMs }, (response) => {
      response.resume();
      settle(response.statusCode === 200 ? 'up' : 'down');
    });
    ping.on('timeout', () => ping.destroy(new Error('no answer')));
    ping.on('error', (cause) => {
      const isDenied = 'code' in cause && cause.code === 'EACCES';
      settle(isDenied ? 'denied' : 'down');
    });
    ping.end();
  });
}

/** The daemon that is running already, or one started here; only the latter is ours to stop. */
export async function startDocker(options: {
  layout: Layout;
  book: ProcessBook;
}): Promise<RunningChild | undefined> {
  const state = await pingDocker();
  if (state === 'up') return undefined;
  if (state === 'denied') throw deniedFailure();
  if (existsSync('/run/systemd/system')) {
    await startBySystemd();
    return undefined;
  }
  return startDaemon(options);
}

function deniedFailure(): LaunchFailure {
  return new LaunchFailure(
    `You may not use ${defaultSocketPath}. Run this, then start again in the same terminal:\n` +
      `  sudo usermod -aG docker ${userInfo().username} && newgrp docker`,
  );
}

/** Left running afterwards: it is the system's own service and the system stops it. */
async function startBySystemd(): Promise<void> {
  await runAsRoot('systemctl', ['start', 'docker']);
  if (await waitUntil(async () => (await pingDocker()) !== 'down', startTimeoutMs)) {
    if ((await pingDocker()) === 'denied') throw deniedFailure();
    return;
  }
  throw new LaunchFailure('Docker did not start. See: sudo journalctl -u docker -n 50');
}

/** Our containers have no network, so a machine that forbids bridges can still run them. */
const daemonArgs = [[], ['--bridge=none', '--iptables=false']] as const;

async function startDaemon(options: { layout: Layout; book: ProcessBook }): Promise<RunningChild> {
  if (!isRoot()) {
    throw new LaunchFailure(
      'Docker is not running. Start it, then try again:\n  sudo service docker start',
    );
  }
  let log = '';
  for (const args of daemonArgs) {
    const child = await startService(
      {
        name: 'dockerd',
        command: 'dockerd',
        args: [`--pidfile=${join(options.layout.stateDir, 'dockerd.pid')}`, ...args],
      },
      { logDir: options.layout.logDir, book: options.book },
    );
    const hasSettled = async (): Promise<boolean> =>
      child.hasExited() || (await pingDocker()) === 'up';
    if ((await waitUntil(hasSettled, startTimeoutMs)) && !child.hasExited()) return child;
    await child.stop();
    log = lastLines(child.logPath);
  }
  throw new LaunchFailure(`Docker did not start:\n${log}`);
}
