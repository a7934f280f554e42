import type { RateLimitOptions } from '@fastify/rate-limit';
import type { Services } from './services.js';

const MINUTE_MS = 60_000;

/** Guessing passwords or links is slowed down per address, whatever the path. */
export const credentialLimit = (services: Services): RateLimitOptions => ({
  max: services.rateLimits.credentialTriesPerMinute,
  timeWindow: MINUTE_MS,
  groupId: 'credentials',
});

/** Counted per participant, so that one room behind a shared address does not starve another. */
export const executionLimit = (services: Services): RateLimitOptions => ({
  max: services.rateLimits.executionsPerMinute,
  timeWindow: MINUTE_MS,
  groupId: 'executions',
  hook: 'preHandler',
  keyGenerator: (request) => request.actor?.id ?? request.ip,
});
