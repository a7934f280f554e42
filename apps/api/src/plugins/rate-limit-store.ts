import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import { Script } from '@pairwise/queue';
import type { Redis } from 'ioredis';
import { z } from 'zod';

type Answer = Parameters<FastifyRateLimitStore['incr']>[1];

const routeSchema = z.object({
  groupId: z.string().optional(),
  routeInfo: z.object({ method: z.union([z.string(), z.array(z.string())]), url: z.string() }),
});

/**
 * Counts in Redis, so that all replicas count together. The plugin's own store counts each route by
 * itself even where routes share a group; here a group has one count.
 */
export function rateLimitStoreIn(redis: Redis, namespace: string): FastifyRateLimitStoreCtor {
  return class RedisRateLimitStore implements FastifyRateLimitStore {
    #scope = 'all';

    incr(key: string, answer: Answer, windowMs: number): void {
      count(redis, `${namespace}${this.#scope}:${key}`, windowMs).then(
        (result) => answer(null, result),
        (cause: unknown) => answer(cause instanceof Error ? cause : new Error(String(cause))),
      );
    }

    child(route: object): FastifyRateLimitStore {
      const { groupId, routeInfo } = routeSchema.parse(route);
      const store = new RedisRateLimitStore();
      store.#scope = groupId ?? `${String(routeInfo.method)} ${routeInfo.url}`;
      return store;
    }
  };
}

/** KEYS 1 the count; ARGV 1 its window in milliseconds. Answers the count and what is left of it. */
const countScript = new Script(`
local current = redis.call('INCR', KEYS[1])
if current == 1 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  return { current, tonumber(ARGV[1]) }
end
return { current, redis.call('PTTL', KEYS[1]) }
`);

const countSchema = z.tuple([z.number(), z.number()]);

async function count(redis: Redis, name: string, windowMs: number) {
  const [current, ttl] = countSchema.parse(await countScript.run(redis, [name], [windowMs]));
  return { current, ttl };
}
