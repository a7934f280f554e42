import { type WriteStream, createWriteStream } from 'node:fs';
import { get } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import type { AppSpec } from './app-specs.js';
import type { Children, RunningChild } from './children.js';
import { CrashBudget } from './crash-budget.js';
import { LaunchFailure } from './failure.js';
import { problemInLine } from './log-lines.js';
import { lastLines } from './log-tail.js';
import { waitUntil } from './process-signals.js';

const readyTimeoutMs = 90_000;
const probeTimeoutMs = 2_000;

interface SupervisorOptions {
  readonly children: Children;
  readonly logDir: string;
  readonly report: (line: string) => void;
  /** Called once, when the application has crashed too often to be started again. */
  readonly onGivenUp: (failure: LaunchFailure) => void;
  readonly budget?: CrashBudget;
}

/** Keeps one application running until the launcher stops. */
export class SupervisedApp {
  readonly #spec: AppSpec;
  readonly #options: SupervisorOptions;
  readonly #logPath: string;
  readonly #log: WriteStream;
  readonly #budget: CrashBudget;
  #failure: LaunchFailure | undefined;

  constructor(spec: AppSpec, options: SupervisorOptions) {
    this.#spec = spec;
    this.#options = options;
    this.#budget = options.budget ?? new CrashBudget();
    this.#logPath = join(options.logDir, `${spec.name}.log`);
    this.#log = createWriteStream(this.#logPath, { flags: 'w', mode: 0o600 });
  }

  async start(): Promise<void> {
    const { name, script, cwd, env } = this.#spec;
    const child = await this.#options.children.start({
      name,
      kind: 'application',
      command: process.execPath,
      args: ['--enable-source-maps', script],
      cwd,
      env,
      output: 'pipe',
    });
    this.#follow(child, 'stdout');
    this.#follow(child, 'stderr');
    child.process.once('exit', (code, signal) => void this.#onExit(code, signal));
  }

  async waitUntilReady(): Promise<void> {
    const isReady = await waitUntil(
      async () => this.#failure !== undefined || (await answersWell(this.#spec.readyUrl)),
      readyTimeoutMs,
    );
    if (this.#failure !== undefined) throw this.#failure;
    if (!isReady) throw this.#failureWithLog('is not ready after 90 s');
  }

  async #onExit(code: number | null, signal: NodeJS.Signals | null): Promise<void> {
    const { children, report, onGivenUp } = this.#options;
    if (children.isClosed) return;
    const pauseMs = this.#budget.spend();
    const how = signal === null ? `exit code ${code}` : signal;
    if (pauseMs === undefined) {
      this.#failure = this.#failureWithLog('keeps crashing and is not started again');
      onGivenUp(this.#failure);
      return;
    }
    report(`[${this.#spec.name}] stopped (${how}); starting again in ${pauseMs / 1_000} s`);
    await delay(pauseMs);
    if (!children.isClosed) await this.start().catch(onGivenUp);
  }

  #failureWithLog(what: string): LaunchFailure {
    return new LaunchFailure(
      `${this.#spec.label} ${what}. The end of ${this.#logPath}:\n${lastLines(this.#logPath)}`,
    );
  }

  #follow(child: RunningChild, stream: 'stdout' | 'stderr'): void {
    const source = child.process[stream];
    if (source === null) return;
    createInterface({ input: source }).on('line', (line) => {
      this.#log.write(`${line}\n`);
      const problem = problemInLine(line, stream);
      if (problem !== undefined) this.#options.report(`[${this.#spec.name}] ${problem}`);
    });
  }
}

/** A connection of its own for each question: one kept open would hold up the server's stop. */
function answersWell(url: string): Promise<boolean> {
  return new Promise((settle) => {
    const ask = get(url, { agent: false, timeout: probeTimeoutMs }, (response) => {
      response.resume();
      settle((response.statusCode ?? 500) < 400);
    });
    ask.on('timeout', () => ask.destroy(new Error('no answer')));
    ask.on('error', () => settle(false));
  });
}
