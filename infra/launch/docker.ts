import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Children } from './children.js';
import { LaunchFailure } from './failure.js';
import type { Layout } from './layout.js';
import { lastLines } from './log-tail.js';
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

interface DockerOptions {
  readonly layout: Layout;
  readonly children: Children;
}

/** Uses the daemon that is running already; only one that is started here is ours to stop. */
export async function startDocker(options: DockerOptions): Promise<void> {
  const state = await pingDocker();
  if (state === 'up') return;
  if (state === 'denied') throw deniedFailure();
  const isSystemd = existsSync('/run/systemd/system');
  if (isSystemd) await startSystemService('systemctl', ['start', 'docker']);
  else if (isRoot()) await startDaemon(options);
  else await startSystemService('service', ['docker', 'start']);
}

function deniedFailure(): LaunchFailure {
  return new LaunchFailure(
    `You may not use ${defaultSocketPath}. Run this, then start again in the same terminal:\n` +
      `  sudo usermod -aG docker "$USER" && newgrp docker`,
  );
}

/** Left running afterwards: it is the system's own service and the system stops it. */
async function startSystemService(command: string, args: readonly string[]): Promise<void> {
  await runAsRoot(command, args);
  await waitUntil(async () => (await pingDocker()) !== 'down', startTimeoutMs);
  const state = await pingDocker();
  if (state === 'denied') throw deniedFailure();
  if (state === 'down') {
    throw new LaunchFailure(
      `Docker did not start with "${command} ${args.join(' ')}". Look at its log first:\n` +
        '  sudo journalctl -u docker -n 50   (or /var/log/docker.log)',
    );
  }
}

/** Our containers have no network, so a machine that forbids bridges can still run them. */
const daemonVariants = [[], ['--bridge=none', '--iptables=false']] as const;

async function startDaemon({ layout, children }: DockerOptions): Promise<void> {
  let log = '';
  for (const args of daemonVariants) {
    const child = await children.start({
      name: 'dockerd',
      kind: 'engine',
      command: 'dockerd',
      args: [`--pidfile=${join(layout.stateDir, 'dockerd.pid')}`, ...args],
    });
    const isUp = async (): Promise<boolean> => (await pingDocker()) === 'up';
    await waitUntil(async () => child.hasExited() || (await isUp()), startTimeoutMs);
    if (await isUp()) return;
    await child.stop();
    log = lastLines(child.logPath);
  }
  throw new LaunchFailure(`Docker did not start:\n${log}`);
}
