import { randomUUID } from 'node:crypto';
import {
  gradeSubmission,
  type GradedCaseResult,
  type GradeResult,
  type GradingEvent,
  runCode,
  RunInput,
  type RunCodeEvent,
  type RunResult,
  type Sandbox,
} from '../../src/index.js';
import { textsIn } from './canaries.js';
import type { HostileQuestion } from './questions.js';
import type { RunRow, SubmissionRow } from './row.js';

/** What came of one execution of a row, and every text of it that a candidate gets to see. */
export type Executed = {
  readonly executionId: string;
  readonly ms: number;
  readonly visible: readonly string[];
} & (
  | { readonly kind: 'run'; readonly result: RunResult }
  | { readonly kind: 'submission'; readonly result: GradeResult }
);

export interface ExecuteOptions {
  readonly wallTimeMs?: number;
  readonly onStarted?: () => void;
  /** Lets one checker serve submission after submission, as it does in a worker. */
  readonly questionOwner?: string;
}

export interface ExecuteRunOptions extends ExecuteOptions {
  readonly roomKey: string;
  readonly stdin: string | null;
  /** Makes the run interactive; see `RunRequest.inputWaitMs`. */
  readonly inputWaitMs?: number | undefined;
}

export async function executeRun(
  sandbox: Sandbox,
  { environment, files, limits }: Pick<RunRow, 'environment' | 'files' | 'limits'>,
  { roomKey, stdin, inputWaitMs, wallTimeMs, onStarted }: ExecuteRunOptions,
): Promise<Executed> {
  const executionId = randomUUID();
  const events: RunCodeEvent[] = [];
  const startedAtMs = performance.now();
  const request = {
    executionId,
    attempt: 1,
    environment,
    files,
    ...(inputWaitMs === undefined ? { stdin } : { input: new RunInput(), inputWaitMs }),
    seed: randomUUID(),
    limits: {
      ...sandbox.environment(environment).limits,
      ...limits,
      ...(wallTimeMs === undefined ? {} : { wallTimeMs }),
    },
    signal: new AbortController().signal,
    roomKey,
    peek: true,
  };
  const result = await runCode(sandbox, request, (event) => {
    events.push(event);
    if (event.type === 'started') onStarted?.();
  });
  const { failure: _, ...shown } = result;
  const visible = textsIn([shown, oncePerStream(events)]);
  const ms = performance.now() - startedAtMs;
  return { kind: 'run', executionId, ms, result, visible };
}

export async function executeSubmission(
  sandbox: Sandbox,
  { environment, files, limits }: Pick<SubmissionRow, 'environment' | 'files' | 'limits'>,
  question: HostileQuestion,
  { wallTimeMs, onStarted, ...owner }: ExecuteOptions = {},
): Promise<Executed> {
  const executionId = randomUUID();
  const events: GradingEvent[] = [];
  const startedAtMs = performance.now();
  const request = {
    executionId,
    attempt: 1,
    environment,
    question,
    ...owner,
    files,
    seed: randomUUID(),
    limits: {
      ...sandbox.environment(environment).limits,
      ...limits,
      ...(wallTimeMs === undefined ? {} : { wallTimeMs }),
    },
    signal: new AbortController().signal,
  };
  const result = await gradeSubmission(sandbox, request, (event) => {
    events.push(event);
    if (event.type === 'started') onStarted?.();
  });
  const { failure: _, ...shown } = result;
  const told = events.map((event) =>
    event.type === 'case' ? { ...event, result: asShown(event.result, question) } : event,
  );
  const cases = result.cases.map((one) => asShown(one, question));
  const visible = textsIn([{ ...shown, cases }, told]);
  const ms = performance.now() - startedAtMs;
  return { kind: 'submission', executionId, ms, result, visible };
}

/** The rule of the API: a message is shown for a case whose details are public, and no other. */
function asShown(graded: GradedCaseResult, { audiences }: HostileQuestion): GradedCaseResult {
  return audiences[graded.name] === 'detail' ? graded : { ...graded, message: null };
}

/** The pieces of each stream as one text: a leak must not hide at the seam of two events. */
function oncePerStream(events: readonly RunCodeEvent[]): unknown[] {
  const streams = { stdout: '', stderr: '' };
  const others: unknown[] = [];
  for (const event of events) {
    if (event.type === 'output') streams[event.stream] += event.text;
    else others.push(event);
  }
  return [streams, ...others];
}
