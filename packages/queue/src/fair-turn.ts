import type { Redis } from 'ioredis';
import { Script } from './script.js';

/**
 * BullMQ hands out the lowest priority first and, among equals, what was added first; 0 would go
 * before all. Ours are start tags of start-time fair queueing: a virtual time that moves on with
 * each job handed out, and per organization the tag that its last job got. One that has nothing
 * waiting starts at the virtual time and so comes before everything that waits; each further job
 * of it comes one later, so organizations take turns, however many jobs either has.
 */
const PRIORITY_MAX = 2 ** 21 - 1;
/** Above this, an empty queue starts anew. One that is never empty ends up first come, first served. */
const RESTART_ABOVE = 2 ** 20;
/** A room's job that got its tag so recently may not lie in the queue yet, and counts as waiting. */
const ADDING_MS = 1_000;
const KEEP_SECONDS = 3_600;
const FIELDS_MAX = 2_000;

/**
 * KEYS  1 BullMQ's set of prioritized jobs, 2 our hash, 3 the job
 * ARGV  1 organization, 2 room, 3 id of the job
 * Answers the job's tag, or 0 when it is in the queue already: adding again takes no turn.
 *
 * Within an organization, jobs of rooms with nothing else waiting stand in one line ('first') and
 * the rest in another ('more'), so that one busy room does not hold up its neighbours.
 */
const takeScript = new Script(`
if redis.call('EXISTS', KEYS[3]) == 1 then return 0 end

local head = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
local now = tonumber(redis.call('HGET', KEYS[2], 'now')) or 1
local isEmpty = #head == 0
if isEmpty and (now > ${RESTART_ABOVE} or redis.call('HLEN', KEYS[2]) > ${FIELDS_MAX}) then
  redis.call('DEL', KEYS[2])
  if now > ${RESTART_ABOVE} then now = 1 end
end
local nextTag = now + 1
if not isEmpty then
  nextTag = math.floor(tonumber(head[2]) / 4294967296)
  now = math.max(now, nextTag - 1, 1)
end

local time = redis.call('TIME')
local nowMs = time[1] * 1000 + math.floor(time[2] / 1000)
local roomField = 'room:' .. ARGV[2]
local roomTag, roomMs, roomJob =
  string.match(redis.call('HGET', KEYS[2], roomField) or '', '^(%d+) (%d+) (.+)$')
local roomWaits = roomJob and (nowMs - roomMs < ${ADDING_MS} or redis.call('ZSCORE', KEYS[1], roomJob))

local lines = { first = 'first:' .. ARGV[1], more = 'more:' .. ARGV[1] }
local first = tonumber(redis.call('HGET', KEYS[2], lines.first)) or -1
local more = tonumber(redis.call('HGET', KEYS[2], lines.more)) or -1
local isWaiting = isEmpty or math.max(first, more) >= nextTag
local tag = now + (isWaiting and 1 or 0)
if roomWaits then
  tag = math.max(tag, more + 1, tonumber(roomTag))
else
  tag = math.max(tag, first + 1)
end
tag = math.min(tag, ${PRIORITY_MAX})

local text = string.format('%d', tag)
redis.call('HSET', KEYS[2], 'now', string.format('%d', now), roomWaits and lines.more or lines.first,
  text, roomField, text .. ' ' .. string.format('%d', nowMs) .. ' ' .. ARGV[3])
redis.call('EXPIRE', KEYS[2], ${KEEP_SECONDS})
return tag
`);

/** KEYS 1 our hash; ARGV 1 tag of a job that was handed out. */
const passScript = new Script(`
local now = tonumber(redis.call('HGET', KEYS[1], 'now')) or 0
if tonumber(ARGV[1]) > now then redis.call('HSET', KEYS[1], 'now', ARGV[1]) end
`);

/** Names of one queue's keys in Redis; `toKey` is BullMQ's. */
interface QueueKeys {
  toKey: (name: string) => string;
}

const stateKey = (queue: QueueKeys): string => queue.toKey('fairness');

export interface Turn {
  organizationId: string;
  roomId: string;
  jobId: string;
}

/**
 * The priority that gives a job its fair turn; null when it is queued already. What Redis keeps for
 * it may be lost at any time: then everybody starts anew from the head of the queue.
 */
export async function takeTurn(redis: Redis, queue: QueueKeys, turn: Turn): Promise<number | null> {
  const keys = [queue.toKey('prioritized'), stateKey(queue), queue.toKey(turn.jobId)];
  const tag = await takeScript.run(redis, keys, [turn.organizationId, turn.roomId, turn.jobId]);
  return tag === 0 ? null : Number(tag);
}

/** Moves the virtual time on: a job with this priority was handed out. */
export async function passTurn(redis: Redis, queue: QueueKeys, priority: number): Promise<void> {
  await passScript.run(redis, [stateKey(queue)], [priority]);
}
