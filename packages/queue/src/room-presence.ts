import type { SessionId } from '@pairwise/contracts';
import type { Redis } from 'ioredis';
import { Script } from './script.js';

/**
 * KEYS[1] those in one room, by when they count as gone; ARGV[1] for how long somebody counts as here
 * after a sign of life, in milliseconds; ARGV[2...] who gives one now. Answers who is here. The clock
 * is Redis's, so that servers need not agree on the time.
 */
const meetScript = new Script(`
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
  for index = 2, #ARGV do
    redis.call('ZADD', KEYS[1], now + ARGV[1], ARGV[index])
  end
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  return redis.call('ZRANGE', KEYS[1], 0, -1)
`);

/**
 * Says who is in a room at this server, and learns who is there at all servers: also those whose
 * sockets broke off less than `graceMs` ago, wherever they were.
 */
export async function meetInRoom(
  redis: Redis,
  sessionId: SessionId,
  { here, graceMs }: { here: readonly string[]; graceMs: number },
): Promise<Set<string>> {
  const answer = await meetScript.run(redis, [`pairwise:here:${sessionId}`], [graceMs, ...here]);
  if (!Array.isArray(answer)) throw new TypeError('expected the participants of a room');
  return new Set(answer.map(String));
}
