import {
  parseEnvironment,
  portVariable,
  postgresUrlVariable,
  redisUrlVariable,
} from '@pairwise/config';
import { availableParallelism, totalmem } from 'node:os';
import { z } from 'zod';
import { SILENCE_MS } from './lease.js';

const environmentSchema = z.object({
  DATABASE_URL: postgresUrlVariable,
  REDIS_URL: redisUrlVariable,
  /** Names this worker on its containers; must survive a restart so that it can clear them away. */
  WORKER_ID: z.string().min(1).max(80).optional(),
  /** Runs at the same time, and as many submissions. Most programs wait more than they compute. */
  WORKER_CONCURRENCY: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(Math.min(4 * availableParallelism(), 64)),
  /** Consoles at the same time. An idle one is little but memory. */
  WORKER_CONSOLES: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(Math.min(4 * availableParallelism(), 16)),
  /** A worker of this product that has been silent for so long has lost its executions. */
  WORKER_SILENCE_MS: z.coerce.number().int().min(1_000).max(30_000).default(SILENCE_MS),
  /**
   * For waiting and room-bound containers together; 0 opens each when it is wanted. A quarter of the
   * machine's memory if not given.
   */
  WORKER_POOL_MEMORY_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(Math.floor(totalmem() / 4)),
  /** The engine's name of the OCI runtime for every container, such as `runsc` for gVisor. */
  WORKER_RUNTIME: z.string().min(1).optional(),
  /** How many of the host's GPUs executions may use, one execution on each. */
  WORKER_GPU_COUNT: z.coerce.number().int().min(0).max(64).default(0),
  /** In production a host that fails a required check of the preflight takes no work. */
  PAIRWISE_MODE: z.enum(['development', 'production']).default('development'),
  /** Exact versions of runc, comma-separated, that the operator knows to be repaired. */
  WORKER_ACCEPTED_RUNC: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((version) => version !== '')),
  WORKER_HEALTH_HOST: z.string().default('127.0.0.1'),
  WORKER_HEALTH_PORT: portVariable.default(3003),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export const readEnvironment = (variables: NodeJS.ProcessEnv) =>
  parseEnvironment(environmentSchema, variables);
