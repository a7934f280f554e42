import type { ExecutionId, ExecutionJob, ExecutionKind, SessionId } from '@pairwise/contracts';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { executionLanes, jobCatalogue, type ExecutionLane } from './catalogue.js';
import { takeTurn } from './fair-turn.js';
import { withDeadline } from './with-deadline.js';

const ADD_MS_MAX = 2_000;
/** How old an estimate may be: a process adds no more than a handful within this time. */
const ESTIMATE_MS = 250;

export interface QueueEntry {
  executionId: ExecutionId;
  /** How often it has been handed out before; each attempt is a job of its own. */
  attempt: number;
  lane: ExecutionLane;
}

export interface AddOptions {
  attempt?: number;
  /** From `laneOf`; the lane of its kind when absent. */
  lane?: ExecutionLane;
  /** The room that shares its organization's turns with the others. */
  sessionId?: SessionId;
}

const jobIdOf = ({ executionId, attempt }: Omit<QueueEntry, 'lane'>): string =>
  `${executionId}-${attempt}`;

export class ExecutionQueue {
  readonly #queues: Record<ExecutionLane, Queue<ExecutionJob>>;
  #estimate: { atMs: number; count: Promise<number> } | null = null;
  /** What every key of these queues begins with. */
  readonly prefix: string;

  constructor(
    private readonly connection: Redis,
    options: { prefix?: string } = {},
  ) {
    this.prefix = options.prefix ?? 'bull';
    const make = (lane: ExecutionLane) =>
      new Queue<ExecutionJob>(jobCatalogue[lane].queue, { connection, prefix: this.prefix });
    this.#queues = {
      run: make('run'),
      submission: make('submission'),
      console: make('console'),
      gpu: make('gpu'),
    };
    for (const queue of Object.values(this.#queues)) queue.on('error', () => undefined);
  }

  /**
   * Adding twice is harmless: the job's id names the execution and its attempt, and the worker's
   * claim decides in the database.
   */
  async add(kind: ExecutionKind, payload: ExecutionJob, options: AddOptions = {}): Promise<void> {
    const { attempt = 0, lane = kind } = options;
    const job = jobCatalogue[lane].payload.parse(payload);
    const turn = {
      organizationId: job.organizationId,
      roomId: options.sessionId ?? job.organizationId,
      jobId: jobIdOf({ executionId: job.executionId, attempt }),
    };
    await withDeadline(this.#addInTurn(kind, lane, job, turn), ADD_MS_MAX);
  }

  /** How many jobs wait for a worker, in these lanes together. */
  async countWaiting(lanes: readonly ExecutionLane[] = executionLanes): Promise<number> {
    const pipeline = this.connection.pipeline();
    for (const queue of lanes.map((lane) => this.#queues[lane])) {
      pipeline.zcard(queue.toKey('prioritized')).llen(queue.toKey('wait'));
    }
    return (await answersOf(pipeline)).reduce<number>((sum, count) => sum + Number(count), 0);
  }

  /** How many waited a moment ago, in all lanes: for a bound that need not be exact. */
  estimateWaiting(): Promise<number> {
    const nowMs = performance.now();
    if (this.#estimate !== null && nowMs - this.#estimate.atMs < ESTIMATE_MS) {
      return this.#estimate.count;
    }
    const count = this.countWaiting();
    this.#estimate = { atMs: nowMs, count };
    // The next one asks again.
    count.catch(() => (this.#estimate = null));
    return count;
  }

  /**
   * For each the place in its lane, 1 for the next to start; null for what does not wait in it: not
   * queued yet, or being carried out.
   */
  async findPositions(entries: readonly QueueEntry[]): Promise<(number | null)[]> {
    const pipeline = this.connection.pipeline();
    for (const lane of executionLanes) pipeline.llen(this.#queues[lane].toKey('wait'));
    for (const entry of entries) {
      const queue = this.#queues[entry.lane];
      // What a lost worker had begun goes into this list, and before everything else.
      pipeline.lpos(queue.toKey('wait'), jobIdOf(entry));
      pipeline.zrank(queue.toKey('prioritized'), jobIdOf(entry));
    }
    const answers = await answersOf(pipeline);
    return entries.map(({ lane }, index) => {
      const inFront = Number(answers[executionLanes.indexOf(lane)]);
      const at = executionLanes.length + 2 * index;
      const [fromEnd, rank] = [answers[at], answers[at + 1]];
      if (typeof fromEnd === 'number') return inFront - fromEnd;
      return typeof rank === 'number' ? inFront + rank + 1 : null;
    });
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#queues).map((queue) => queue.close()));
  }

  async #addInTurn(
    kind: ExecutionKind,
    lane: ExecutionLane,
    job: ExecutionJob,
    turn: Parameters<typeof takeTurn>[2],
  ): Promise<void> {
    const queue = this.#queues[lane];
    const priority = await takeTurn(this.connection, queue, turn);
    if (priority === null) return;
    await queue.add(kind, job, {
      jobId: turn.jobId,
      priority,
      attempts: jobCatalogue[lane].attempts,
      backoff: { type: 'exponential', delay: 500 },
      // A job that is kept would hold on to its id, and the reconciler could not add it again.
      removeOnComplete: true,
      removeOnFail: true,
    });
  }
}

async function answersOf(pipeline: ReturnType<Redis['pipeline']>): Promise<unknown[]> {
  const results = (await pipeline.exec()) ?? [];
  return results.map(([error, answer]) => {
    if (error !== null) throw error;
    return answer;
  });
}
