import type { ExecutionJob, ExecutionKind, RunEvent } from '@pairwise/contracts';
import {
  executions,
  executionSteps,
  type ClaimedExecution,
  type Database,
  type ExecutionResult,
} from '@pairwise/db';
import { RunInput, type Sandbox, type SandboxErrorCode } from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';
import type { Redis } from 'ioredis';
import type { ConsoleSession } from './consoles/console-session.js';
import { EntryStore } from './consoles/entry-store.js';
import { isLost, lostConsole, openConsole } from './consoles/open-console.js';
import { performConsole } from './consoles/perform-console.js';
import { emptyResult } from './empty-result.js';
import { EventRelay } from './event-relay.js';
import { parseInput, roomOf, type Performed, type Work } from './execution-input.js';
import { Lease, SILENCE_MS, type Fence } from './lease.js';
import { performRun } from './perform-run.js';
import { prepareWork } from './prepare-work.js';
import { performSubmission } from './perform-submission.js';
import type { RunningExecutions } from './running-executions.js';
import { StageWatch, type StageRecord } from './stage-times.js';
import { storeResult } from './store-result.js';

/** After so many attempts that ended without a result, the fault is taken to lie with the job. */
const ATTEMPTS_MAX = 3;

export interface WorkerServices {
  db: Database;
  redis: Redis;
  sandbox: Sandbox;
  workerId: string;
  logger: Logger;
  /** A worker that has not shown itself for so long has lost its execution. */
  silenceMs?: number;
  /** Whether this host can work at all; absent, it can. */
  host?: HostState;
  /** Hears of what can be cancelled or typed for; absent, a lease alone tells of a cancellation. */
  running?: RunningExecutions;
  stages?: StageRecord;
}

export interface HostState {
  readonly takesWork: boolean;
  /** Aborts when it cannot go on: what it holds is then given back. */
  readonly letGo: AbortSignal;
  /** Looks at the engine after a failure, before others are given what failed. */
  checkEngine: () => Promise<unknown>;
}

/** One attempt at an execution while it lasts. */
interface Attempt {
  readonly lease: Lease;
  readonly relay: EventRelay;
  readonly watch: StageWatch;
}

/**
 * Takes one execution and brings it to exactly one outcome, or gives it back for a later attempt.
 * Safe to call twice with the same job, at once or one after the other: the claim and the fence let
 * one attempt store its result.
 */
export async function processExecution(
  services: WorkerServices,
  kind: ExecutionKind,
  job: ExecutionJob,
): Promise<void> {
  // The queue hands it out again in a moment, to whichever worker can.
  if (services.host?.takesWork === false) throw new Error('This host takes no work now.');
  const claimed = await claim(services, job);
  if (claimed !== null) await carryOut(services, kind, claimed.fence, claimed.row);
}

/** Ends an execution that no worker can carry out, so that nobody waits for it any longer. */
export async function giveUpExecution(
  services: WorkerServices,
  kind: ExecutionKind,
  job: ExecutionJob,
): Promise<void> {
  const claimed = await claim(services, job);
  if (claimed === null) return;
  const { fence, row } = claimed;
  const relay = relayFor(services, kind, fence, row);
  await conclude(services, fence, relay, emptyResult('system_error'));
}

async function claim(services: WorkerServices, job: ExecutionJob) {
  const { db, workerId, silenceMs = SILENCE_MS } = services;
  const now = new Date();
  const silentSince = new Date(now.getTime() - silenceMs);
  const { organizationId, executionId: id } = job;
  const row = await db.withTenantSql(organizationId, (sql) =>
    executionSteps.claim(sql, id, { workerId, silentSince, now }),
  );
  if (row === null) return null;
  const fence: Fence = { organizationId, id, attempt: row.attempt };
  return { fence, row };
}

async function carryOut(
  services: WorkerServices,
  kind: ExecutionKind,
  fence: Fence,
  row: ClaimedExecution,
): Promise<void> {
  const { silenceMs = SILENCE_MS, host } = services;
  const relay = relayFor(services, kind, fence, row);
  const lease = new Lease(services.db, fence, { silenceMs, letGo: host?.letGo });
  const watch = new StageWatch(Date.now() - row.queuedAt.getTime());
  try {
    const working = perform(services, kind, fence, row, { lease, relay, watch });
    const performed = await Promise.race([working, lease.deserted]);
    watch.ended();
    if (lease.end === 'lost') return;
    if (performed !== null && !isUndecided(performed, fence, lease)) {
      await conclude(services, fence, relay, performed.result);
      services.stages?.add(watch.stored());
      return;
    }
    if (lease.end === null) await host?.checkEngine();
    await giveBack(services, fence);
  } finally {
    lease.release();
  }
}

function relayFor(
  { redis, logger }: WorkerServices,
  kind: ExecutionKind,
  { organizationId, id: executionId }: Fence,
  row: ClaimedExecution,
): EventRelay {
  const { sessionId, audience } = roomOf(row);
  // Whoever looks at a console asks for its events; the others in the room need not have them.
  const told = kind === 'console' ? null : audience;
  const target = { organizationId, sessionId, executionId, kind, audience: told };
  return new EventRelay(redis, target, logger);
}

async function conclude(
  { db, logger }: WorkerServices,
  fence: Fence,
  relay: EventRelay,
  result: ExecutionResult,
): Promise<void> {
  const isStored = await storeResult(db, fence, result, logger);
  if (isStored) await relay.announceFinished({ type: 'finished', outcome: result.outcome });
}

/** Failures of the engine or of a container, where another attempt may well do better. */
const passing: readonly SandboxErrorCode[] = ['engine_failed', 'not_ready', 'stream_broken'];

function isUndecided({ result, failure }: Performed, { attempt }: Fence, lease: Lease): boolean {
  const { outcome } = result;
  if (lease.end === 'let_go') return outcome === 'cancelled' || outcome === 'system_error';
  return failure !== null && passing.includes(failure.code) && attempt < ATTEMPTS_MAX;
}

/** The reconciler of whichever worker comes first queues it again. */
async function giveBack({ db, logger }: WorkerServices, fence: Fence): Promise<void> {
  logger.warn({ executionId: fence.id, attempt: fence.attempt }, 'given back');
  await db.withTenant(fence.organizationId, (tx) => executions.giveBack(tx, fence));
}

async function perform(
  services: WorkerServices,
  kind: ExecutionKind,
  fence: Fence,
  row: ClaimedExecution,
  attempt: Attempt,
): Promise<Performed> {
  const { sandbox, logger, running } = services;
  const { lease, relay, watch } = attempt;
  if (fence.attempt > ATTEMPTS_MAX) return withoutWork('system_error');
  if (row.cancelRequestedAt !== null) return withoutWork('cancelled');
  if (kind === 'console' && (await isLost(services.db, fence))) return lostConsole();
  const { organizationId } = fence;
  const stdin = row.interactive ? new RunInput() : null;
  const entries = new EntryStore(services.db, fence, logger);
  const session = kind === 'console' ? openConsole(row, attempt, entries) : null;
  const forget = running?.add(fence.id, {
    organizationId,
    cancel: () => lease.cancel(),
    input: stdin === null ? null : (text, isEnd) => type(stdin, relay, session, text, isEnd),
    console: session,
  });
  try {
    const parsed = parseInput(row);
    const runsBefore = kind !== 'submission' ? none : countRunsBefore(services, fence, row);
    const datasets = await prepareWork(services, organizationId, parsed);
    const work: Work = {
      ...parsed,
      ...{ datasets, runsBefore },
      input: stdin,
      executionId: fence.id,
      attempt: fence.attempt,
      limits: sandbox.environment(parsed.environment).limits,
      signal: lease.signal,
      // What staff try before the start leaves traces in the memory that later forks inherit.
      roomKey: `${organizationId}/${row.sessionId}/${roomOf(row).audience ?? 'practice'}`,
    };
    const tell = (event: RunEvent) => {
      if (event.type === 'started') watch.started();
      if (lease.maySpeak) relay.push(event);
    };
    if (session !== null) return await performConsole(sandbox, work, session, logger);
    const carryOutWork = kind === 'run' ? performRun : performSubmission;
    return await carryOutWork(sandbox, work, tell, logger);
  } catch (cause) {
    logger.error({ err: cause, executionId: fence.id }, 'execution failed on our side');
    return withoutWork('system_error');
  } finally {
    forget?.();
    session?.close();
    await entries.settle();
  }
}

const none: Promise<null> = Promise.resolve(null);

async function countRunsBefore(
  { db, logger }: WorkerServices,
  { organizationId, id: executionId }: Fence,
  row: ClaimedExecution,
): Promise<number | null> {
  try {
    return await db.withTenant(organizationId, (tx) => executions.countRunsBefore(tx, row));
  } catch (cause) {
    logger.warn({ err: cause, executionId }, 'the runs before could not be counted');
    return null;
  }
}

/** Everybody sees what was typed, unless the program takes no more. */
function type(
  stdin: RunInput,
  relay: EventRelay,
  session: ConsoleSession | null,
  text: string,
  wantsEnd: boolean,
): void {
  // An end would hold for every later statement of a console.
  const isEnd = wantsEnd && session === null;
  const isTaken = text === '' || stdin.send(text);
  if (isEnd) stdin.end();
  if (!isTaken) return;
  session?.typed(text);
  relay.push({ type: 'input', text, isEnd });
}

const withoutWork = (outcome: Parameters<typeof emptyResult>[0]): Performed => ({
  result: emptyResult(outcome),
  failure: null,
});
