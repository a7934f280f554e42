import { type LaunchContext, openContext } from './context.js';
import { searchPath } from './command-lookup.js';
import { Tally, describeCounts, noCounts } from './counts.js';
import { benchEnvironment, benchStateDir, runBench, runHostile } from './measure-command.js';
import { parseOptions } from './options.js';
import { ensurePackages } from './packages.js';
import { runServices } from './services-command.js';
import { runStart } from './start-command.js';
import { Steps } from './steps.js';
import { runTests } from './test-command.js';
import { emptyTestState, testEnvironment, testStateDir } from './test-state.js';

const steps = new Steps(process.stdout);
const tally = new Tally();
let context: LaunchContext | undefined;
let ending: Promise<never> | undefined;

function end(exitCode: number, lastLine?: string): Promise<never> {
  ending ??= closeAndExit(exitCode, lastLine);
  return ending;
}

async function closeAndExit(exitCode: number, lastLine: string | undefined): Promise<never> {
  if (context !== undefined) {
    steps.endMarks();
    steps.line('Stopping…');
    await context.close().catch((cause: unknown) => steps.problem(cause));
    steps.line('Stopped.');
  }
  if (lastLine !== undefined) steps.line(`\n${lastLine}`);
  process.exit(exitCode);
}

function fail(cause: unknown): Promise<never> {
  // After a signal everything that was under way fails, which is no news.
  if (ending !== undefined) return ending;
  steps.problem(cause);
  if (context?.options.command !== 'test') return end(1);
  // A run that could not go on has failed in one way that no test has counted.
  tally.add({ ...noCounts, failed: 1 });
  return end(1, describeCounts(tally.counts));
}

/** Children write to the terminal through us, so it may be gone before they are. */
function ignoreBrokenTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

async function main(): Promise<void> {
  process.env['PATH'] = searchPath();
  const options = parseOptions(process.argv.slice(2), process.env);
  if (!(await ensurePackages(options, steps))) return;
  if (options.command === 'test') {
    context = await openContext(options, steps, {
      stateDir: testStateDir(),
      env: testEnvironment(process.env),
      isDisposable: true,
      prepare: emptyTestState,
    });
    await runTests(context, tally);
    await end(tally.counts.failed === 0 ? 0 : 1, describeCounts(tally.counts));
  }
  if (options.command === 'bench' || options.command === 'hostile') {
    context = await openContext(options, steps, {
      stateDir: benchStateDir(),
      env: benchEnvironment(process.env),
      // As in earnest: a database that does not wait for its disk would flatter the figures.
      isDisposable: false,
      prepare: emptyTestState,
    });
    await end(await (options.command === 'bench' ? runBench : runHostile)(context));
  }
  context = await openContext(options, steps, { isDisposable: false });
  if (options.command === 'services') await runServices(context);
  else await runStart(context, (failure) => void fail(failure));
  // Children are their own groups; without this nothing would keep a launcher without pipes alive.
  setInterval(() => undefined, 60_000);
}

ignoreBrokenTerminal();
// A fault of ours must still take down what was started.
process.on('uncaughtException', (cause) => void fail(cause));
process.on('unhandledRejection', (cause) => void fail(cause));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Stopping a server is its normal end; tests that were cut short have not passed.
  process.on(signal, () => void end(context?.options.command === 'test' ? 130 : 0));
}
await main().catch(fail);
