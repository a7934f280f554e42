import type { RedisTransactionOrigin } from '@hocuspocus/server';

/** Marks changes that came from the log or from another server. */
export const elsewhere: RedisTransactionOrigin = { source: 'redis' };

export const isFromElsewhere = (origin: unknown): boolean => origin === elsewhere;
