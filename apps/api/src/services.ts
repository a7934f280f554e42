import type { Logger } from '@pairwise/telemetry';
import type { Database } from '@pairwise/db';
import type { RegradeJob, ValidationJob } from '@pairwise/contracts';
import type { BackgroundQueue, ExecutionQueue, RunEventHub } from '@pairwise/queue';
import type { Redis } from 'ioredis';
import type { Authentication } from './security/authentication.js';

/** What the features are built from. Tests build their own; only `server.ts` reads the environment. */
export interface Services {
  db: Database;
  /** Fails fast: for use inside requests. */
  redis: Redis;
  /** Follows what running executions say, for however many readers. */
  runEvents: RunEventHub;
  queue: ExecutionQueue;
  validations: BackgroundQueue<ValidationJob>;
  regrades: BackgroundQueue<RegradeJob>;
  authentication: Authentication;
  authSecret: string;
  publicUrl: string;
  logger: Logger;
  rateLimits: RateLimits;
}

export interface RateLimits {
  /** Requests a minute from one address, for everything. */
  requestsPerMinute: number;
  /** Tries a minute from one address to sign in, sign up or redeem a link. */
  credentialTriesPerMinute: number;
  /** Runs and submissions a minute of one participant. */
  executionsPerMinute: number;
  /** Lines a minute that one participant types for programs that run. */
  inputsPerMinute: number;
  /** Images a minute that one member has checked. */
  imageChecksPerMinute: number;
  /** Where the counts stand in Redis. */
  namespace: string;
}

export const defaultRateLimits: RateLimits = {
  requestsPerMinute: 1_200,
  credentialTriesPerMinute: 30,
  executionsPerMinute: 60,
  inputsPerMinute: 240,
  imageChecksPerMinute: 30,
  namespace: 'pairwise:rate:',
};
