import { Redis } from 'ioredis';

/** For consumers and subscribers: waits for Redis as long as it takes (BullMQ demands null here). */
export function connectPatiently(url: string): Redis {
  return quiet(new Redis(url, { maxRetriesPerRequest: null, enableReadyCheck: true }));
}

/** For producers inside a request: fails within a second rather than keeping a person waiting. */
export function connectForRequests(url: string): Redis {
  return quiet(
    new Redis(url, {
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      connectTimeout: 1_000,
      commandTimeout: 2_000,
      lazyConnect: false,
    }),
  );
}

/** ioredis reports every lost connection as an event; unheard, it prints to the console. */
function quiet(redis: Redis): Redis {
  redis.on('error', () => undefined);
  return redis;
}
