import { runCode, type Sandbox } from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';
import type { Performed, Work } from '../execution-input.js';
import { storedRun } from '../perform-run.js';
import type { ConsoleSession } from './console-session.js';

/** Holds a console until it ends. What was printed and drawn stands in its entries. */
export async function performConsole(
  sandbox: Sandbox,
  work: Work,
  session: ConsoleSession,
  logger: Logger,
): Promise<Performed> {
  const console = { feed: session.feed, runsProgram: work.runId !== null };
  const result = await runCode(sandbox, { ...work, console }, (event) =>
    session.take(event, work.limits),
  );
  if (result.failure !== null) logger.error({ err: result.failure }, 'console failed on our side');
  const { outcome } = result;
  const outcomeMessage = outcome === 'cancelled' ? session.sentence : result.outcomeMessage;
  const stored = storedRun(
    { ...result, outcomeMessage, stdout: '', stderr: '', figures: [] },
    work,
  );
  return { result: stored, failure: result.failure };
}
