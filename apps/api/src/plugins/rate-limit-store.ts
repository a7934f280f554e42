import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
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

async function count(redis: Redis, name: string, windowMs: number) {
  const results = await redis
    .multi()
    .set(name, 0, 'PX', windowMs, 'NX')
    .incr(name)
    .pttl(name)
    .exec();
  const [current, ttl] = (results ?? []).slice(1).map(([error, value]) => {
    if (error !== null) throw error;
    return Number(value);
  });
  if (current === undefined || ttl === undefined) throw new Error('Redis did not count.');
  return { current, ttl };
}
