import {
  roomEnvelopeSchema,
  runEventSchema,
  type ExecutionId,
  type OrganizationId,
  type RoomEnvelope,
} from '@pairwise/contracts';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { ROOM_CHANNEL } from './room-channel.js';
import { Script } from './script.js';

/** An execution's events are kept for so long after the last one, for readers who come back. */
const KEEP_SECONDS = 3_600;
/** Once it has finished, the stored result tells the same. */
const KEEP_FINISHED_SECONDS = 600;
/** What one execution may hold in Redis; the oldest events make room, and figures are the large ones. */
const EVENTS_MAX = 5_000;
const BYTES_MAX = 8 * 1024 * 1024;

const storedEventSchema = z.object({ sequence: z.number().int(), event: runEventSchema });
export type StoredRunEvent = z.infer<typeof storedEventSchema>;

export interface RunStreamKey {
  organizationId: OrganizationId;
  executionId: ExecutionId;
}

/** Names the stream of events, and the channel on which each is told as it is added. */
export const runStreamName = (key: RunStreamKey): string =>
  `pairwise:run:${key.organizationId}:${key.executionId}`;

const stateName = (name: string): string => `${name}:state`;

/**
 * KEYS 1 stream, 2 its state: bytes held, last sequence, and a token of the attempt it belongs to
 * ARGV 1 sequence, 2 event, 3 how long to keep it in seconds, 4 channel of rooms, 5 and on what to tell there
 */
const appendScript = new Script(`
if ARGV[1] == '1' then
  redis.call('DEL', KEYS[1], KEYS[2])
  local time = redis.call('TIME')
  redis.call('HSET', KEYS[2], 'attempt', time[1] .. '-' .. time[2])
end
redis.call('XADD', KEYS[1], '0-' .. ARGV[1], 'event', ARGV[2])
redis.call('HSET', KEYS[2], 'last', ARGV[1])
local bytes = redis.call('HINCRBY', KEYS[2], 'bytes', #ARGV[2])
local count = redis.call('XLEN', KEYS[1])
while count > 1 and (bytes > ${BYTES_MAX} or count > ${EVENTS_MAX}) do
  local oldest = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)[1]
  redis.call('XDEL', KEYS[1], oldest[1])
  bytes = redis.call('HINCRBY', KEYS[2], 'bytes', -#oldest[2][2])
  count = count - 1
end
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('EXPIRE', KEYS[2], ARGV[3])
redis.call('PUBLISH', KEYS[1], (redis.call('HGET', KEYS[2], 'attempt') or '') .. ' ' .. ARGV[2])
for index = 5, #ARGV do redis.call('PUBLISH', ARGV[4], ARGV[index]) end
`);

/**
 * Appends one event and tells whoever listens, in one step; `rooms` are then told as well. A new
 * attempt starts again at sequence 1 and replaces what was there. Rejects, and tells nobody, when an
 * event of that sequence or a later one is there.
 */
export async function appendRunEvent(
  redis: Redis,
  key: RunStreamKey,
  stored: StoredRunEvent,
  ...rooms: readonly RoomEnvelope[]
): Promise<void> {
  const name = runStreamName(key);
  const keepSeconds = stored.event.type === 'finished' ? KEEP_FINISHED_SECONDS : KEEP_SECONDS;
  const envelopes = rooms.map((room) => JSON.stringify(roomEnvelopeSchema.parse(room)));
  await appendScript.run(
    redis,
    [name, stateName(name)],
    [stored.sequence, JSON.stringify(stored), keepSeconds, ROOM_CHANNEL, ...envelopes],
  );
}

/** What lies in the stream, and of which attempt it is; an empty one of none. */
export interface RunStreamState {
  attempt: string | null;
  /** Sequence of the newest event, 0 without one. */
  last: number;
  events: StoredRunEvent[];
}

export async function readRunStream(
  redis: Redis,
  key: RunStreamKey,
  afterSequence: number,
): Promise<RunStreamState> {
  const name = runStreamName(key);
  const results = await redis
    .multi()
    .hmget(stateName(name), 'attempt', 'last')
    .xrange(name, `(0-${afterSequence}`, '+')
    .exec();
  const [state, entries] = answersSchema.parse(results).map(([error, answer]) => {
    if (error !== null) throw error;
    return answer;
  });
  const [attempt, last] = stateSchema.parse(state);
  const events = entriesSchema
    .parse(entries)
    .map(([, fields]) => storedEventSchema.parse(JSON.parse(fields[1] ?? 'null')));
  return { attempt, last: Number(last ?? 0), events };
}

const answersSchema = z.array(z.tuple([z.instanceof(Error).nullable(), z.unknown()]));
const stateSchema = z.tuple([z.string().nullable(), z.string().nullable()]);
const entriesSchema = z.array(z.tuple([z.string(), z.array(z.string())]));

/** Events after `afterSequence` that are there at this moment. */
export async function readRunEvents(
  redis: Redis,
  key: RunStreamKey,
  afterSequence: number,
): Promise<StoredRunEvent[]> {
  return (await readRunStream(redis, key, afterSequence)).events;
}

/** One event as it travels on the channel: the attempt's token, a blank, and the event. */
export function parseRunMessage(text: string): { attempt: string; stored: StoredRunEvent } {
  const blank = text.indexOf(' ');
  const stored = storedEventSchema.parse(JSON.parse(text.slice(blank + 1)));
  return { attempt: text.slice(0, blank), stored };
}
