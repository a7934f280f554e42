import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { LaunchFailure } from './failure.js';
import type { ProcessBook } from './process-book.js';
import { signalGroup, waitUntil } from './process-signals.js';

export interface ServiceCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  readonly stopSignal?: NodeJS.Signals;
}

export interface RunningChild {
  readonly name: string;
  readonly logPath: string;
  readonly hasExited: () => boolean;
  readonly stop: () => Promise<void>;
}

const stopGraceMs = 10_000;

/** Starts a service whose output goes straight to its log file. */
export async function startService(
  command: ServiceCommand,
  where: { logDir: string; book: ProcessBook },
): Promise<RunningChild> {
  const logPath = join(where.logDir, `${command.name}.log`);
  const log = openSync(logPath, 'w', 0o600);
  const child = spawn(command.command, [...command.args], {
    cwd: '/',
    env: command.env ?? process.env,
    // A group of its own: Ctrl-C must reach the launcher alone, which then stops things in order.
    detached: true,
    stdio: ['ignore', log, log],
    ...(command.uid === undefined ? {} : { uid: command.uid }),
    ...(command.gid === undefined ? {} : { gid: command.gid }),
  });
  closeSync(log);
  await spawned(child, command.name);
  return track(child, { name: command.name, logPath, stopSignal: command.stopSignal, ...where });
}

export async function spawned(child: ChildProcess, name: string): Promise<void> {
  try {
    await once(child, 'spawn');
  } catch (cause) {
    throw new LaunchFailure(`${name} could not be started: ${String(cause)}`, { cause });
  }
}

export function track(
  child: ChildProcess,
  options: {
    name: string;
    logPath: string;
    stopSignal?: NodeJS.Signals | undefined;
    book: ProcessBook;
  },
): RunningChild {
  const { name, logPath, book } = options;
  const pid = child.pid;
  if (pid === undefined) throw new LaunchFailure(`${name} has no process id`);
  book.add(name, pid);
  const hasExited = (): boolean => child.exitCode !== null || child.signalCode !== null;
  child.once('exit', () => book.remove(pid));
  const stop = async (): Promise<void> => {
    if (hasExited()) return;
    signalGroup(pid, options.stopSignal ?? 'SIGTERM');
    if (await waitUntil(hasExited, stopGraceMs)) return;
    signalGroup(pid, 'SIGKILL');
    await waitUntil(hasExited, stopGraceMs);
  };
  return { name, logPath, hasExited, stop };
}
