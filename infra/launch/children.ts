import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { LaunchFailure } from './failure.js';
import type { ProcessBook } from './process-book.js';
import { signalGroup, waitUntil } from './process-signals.js';

/** Stopped from left to right: what depends on others goes before them. */
const stopOrder = ['tool', 'application', 'service', 'engine'] as const;

export interface ChildCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly kind: (typeof stopOrder)[number];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  readonly stopSignal?: NodeJS.Signals;
  /** Piped output is for its starter to read; otherwise it goes straight to the log file. */
  readonly output?: 'log' | 'pipe';
}

export interface RunningChild {
  readonly name: string;
  readonly logPath: string;
  readonly process: ChildProcess;
  readonly hasExited: () => boolean;
  readonly stop: () => Promise<void>;
}

const stopGraceMs = 10_000;
const killGraceMs = 2_000;

/** Every process that this launcher has started and that may still live. */
export class Children {
  readonly #logDir: string;
  readonly #book: ProcessBook;
  readonly #running = new Map<RunningChild, ChildCommand['kind']>();
  #isClosed = false;

  constructor(logDir: string, book: ProcessBook) {
    this.#logDir = logDir;
    this.#book = book;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  async start(command: ChildCommand): Promise<RunningChild> {
    // Steps run side by side: one that is late must not start anything behind the clean-up.
    if (this.#isClosed) throw new LaunchFailure(`${command.name} was not started: stopping.`);
    const logPath = join(this.#logDir, `${command.name}.log`);
    const child = this.#track(spawnChild(command, logPath), command, logPath);
    try {
      await once(child.process, 'spawn');
      return child;
    } catch (cause) {
      this.#running.delete(child);
      throw new LaunchFailure(`${command.name} could not be started: ${String(cause)}`, { cause });
    }
  }

  async stopAll(): Promise<void> {
    this.#isClosed = true;
    for (const kind of stopOrder) {
      const children = [...this.#running].filter(([, of]) => of === kind);
      await Promise.all(children.map(([child]) => child.stop()));
    }
  }

  #track(child: ChildProcess, command: ChildCommand, logPath: string): RunningChild {
    const { pid } = child;
    const hasExited = (): boolean =>
      pid === undefined || child.exitCode !== null || child.signalCode !== null;
    const running: RunningChild = {
      name: command.name,
      logPath,
      process: child,
      hasExited,
      stop: async () => {
        if (pid !== undefined) await stopChild(pid, hasExited, command.stopSignal ?? 'SIGTERM');
      },
    };
    this.#running.set(running, command.kind);
    if (pid !== undefined) this.#book.add(command.name, pid);
    child.once('exit', () => {
      this.#running.delete(running);
      if (pid !== undefined) this.#book.remove(pid);
    });
    return running;
  }
}

async function stopChild(
  pid: number,
  hasExited: () => boolean,
  signal: NodeJS.Signals,
): Promise<void> {
  if (hasExited()) return;
  signalGroup(pid, signal);
  if (await waitUntil(hasExited, stopGraceMs)) return;
  signalGroup(pid, 'SIGKILL');
  await waitUntil(hasExited, killGraceMs);
}

function spawnChild(command: ChildCommand, logPath: string): ChildProcess {
  const options = {
    cwd: command.cwd ?? '/',
    env: command.env ?? process.env,
    // A group of its own: Ctrl-C must reach the launcher alone, which then stops things in order.
    detached: true,
    ...(command.uid === undefined ? {} : { uid: command.uid }),
    ...(command.gid === undefined ? {} : { gid: command.gid }),
  };
  if (command.output === 'pipe') {
    return spawn(command.command, [...command.args], {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
  const log = openSync(logPath, 'w', 0o600);
  try {
    return spawn(command.command, [...command.args], { ...options, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
}
