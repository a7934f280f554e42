import { findWaitingExecutions, type Database, type WaitingExecution } from '@pairwise/db';
import { laneOf, publishRoomEvent, type ExecutionQueue } from '@pairwise/queue';
import type { Redis } from 'ioredis';

/** Shorter waits are not worth a word. */
const WAIT_MS = 1_000;
/** A bit less than the second between two rounds, so that each round has one worker that speaks. */
const SPEAKER_MS = 900;
const AT_MOST = 500;

export interface AnnouncerServices {
  db: Database;
  redis: Redis;
  queue: ExecutionQueue;
}

/**
 * Tells each room whose executions have waited for over a second how many are before them. Of many
 * workers that call this every second, one speaks. Answers how many executions it told of.
 */
export async function announceWaiting(
  services: AnnouncerServices,
  now = new Date(),
): Promise<number> {
  const { db, redis, queue } = services;
  const name = `${queue.prefix}:waiting-announcer`;
  if ((await redis.set(name, '1', 'PX', SPEAKER_MS, 'NX')) === null) return 0;
  const queuedBefore = new Date(now.getTime() - WAIT_MS);
  const waiting = await findWaitingExecutions(db, { queuedBefore, atMost: AT_MOST });
  if (waiting.length === 0) return 0;
  const positions = await queue.findPositions(
    waiting.map(({ executionId, attempt, kind, environment }) => ({
      executionId,
      attempt,
      lane: laneOf(kind, environment),
    })),
  );
  // Null: not in the queue at this moment. Whoever takes it next, or queues it, is about to.
  const told = waiting.map((one, index) => {
    const position = positions[index] ?? null;
    return position === null ? null : tell(redis, one, position);
  });
  return (await Promise.all(told.filter((telling) => telling !== null))).length;
}

function tell(redis: Redis, waiting: WaitingExecution, position: number): Promise<void> {
  const { organizationId, sessionId, executionId, kind, sessionStatus } = waiting;
  return publishRoomEvent(redis, {
    organizationId,
    sessionId,
    // What staff try before the start, the candidate is not told of.
    audience: sessionStatus === 'live' ? 'everyone' : 'staff',
    event: { type: 'execution.waiting', executionId, kind, position },
  });
}
