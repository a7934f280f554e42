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
const limitOfActor = (groupId: string, max: number): RateLimitOptions => ({
  max,
  timeWindow: MINUTE_MS,
  groupId,
  hook: 'preHandler',
  keyGenerator: (request) => request.actor?.id ?? request.ip,
});

export const executionLimit = ({ rateLimits }: Services): RateLimitOptions =>
  limitOfActor('executions', rateLimits.executionsPerMinute);

/** Each line is told to every worker. */
export const inputLimit = ({ rateLimits }: Services): RateLimitOptions =>
  limitOfActor('inputs', rateLimits.inputsPerMinute);

/** Each check keeps a worker's host busy for up to minutes. */
export const imageCheckLimit = ({ rateLimits }: Services): RateLimitOptions =>
  limitOfActor('image-checks', rateLimits.imageChecksPerMinute);

/** Archives and datasets are tens of megabytes. */
export const uploadLimit = ({ rateLimits }: Services): RateLimitOptions =>
  limitOfActor('uploads', rateLimits.executionsPerMinute);

/** Each grades a question many times over. */
export const validationLimit = ({ rateLimits }: Services): RateLimitOptions =>
  limitOfActor('validations', rateLimits.executionsPerMinute);
