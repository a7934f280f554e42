import {
  runEventSchema,
  type ExecutionId,
  type OrganizationId,
  type RunEvent,
} from '@pairwise/contracts';
import type { Redis } from 'ioredis';
import { z } from 'zod';

/** An execution's events are kept for so long after the last one, for readers who come back. */
const KEEP_SECONDS = 3_600;
const EVENTS_MAX = 5_000;

const storedEventSchema = z.object({ sequence: z.number().int(), event: runEventSchema });
export type StoredRunEvent = z.infer<typeof storedEventSchema>;

export interface RunStreamKey {
  organizationId: OrganizationId;
  executionId: ExecutionId;
}

const streamName = (key: RunStreamKey): string =>
  `pairwise:run:${key.organizationId}:${key.executionId}`;

/** Appends one event; a new attempt starts again at sequence 1 and replaces what was there. */
export async function appendRunEvent(
  redis: Redis,
  key: RunStreamKey,
  stored: { sequence: number; event: RunEvent },
): Promise<void> {
  const name = streamName(key);
  const pipeline = redis.pipeline();
  if (stored.sequence === 1) pipeline.del(name);
  pipeline.xadd(
    name,
    'MAXLEN',
    '~',
    EVENTS_MAX,
    `0-${stored.sequence}`,
    'event',
    JSON.stringify(stored),
  );
  pipeline.expire(name, KEEP_SECONDS);
  const results = await pipeline.exec();
  const failure = results?.find(([error]) => error !== null)?.[0];
  if (failure) throw failure;
}

/**
 * Events after `afterSequence`, waiting up to `waitMs` for the first. `connection` blocks while it
 * waits, so it must be the reader's own.
 */
export async function readRunEvents(
  connection: Redis,
  key: RunStreamKey,
  afterSequence: number,
  waitMs: number,
): Promise<StoredRunEvent[]> {
  const answer = await connection.xread(
    'BLOCK',
    waitMs,
    'STREAMS',
    streamName(key),
    `0-${afterSequence}`,
  );
  const entries = answer?.[0]?.[1] ?? [];
  return entries.map(([, fields]) => storedEventSchema.parse(JSON.parse(fields[1] ?? 'null')));
}
