import {
  httpUrlVariable,
  parseEnvironment,
  portVariable,
  postgresUrlVariable,
  redisUrlVariable,
  secretVariable,
} from '@pairwise/config';
import { z } from 'zod';

const environmentSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: portVariable.default(3001),
  DATABASE_URL: postgresUrlVariable,
  REDIS_URL: redisUrlVariable,
  /** Signs people's sign-in, candidates' cookies and room tickets. */
  AUTH_SECRET: secretVariable,
  /** The one origin that browsers see. */
  PUBLIC_URL: httpUrlVariable,
  /** Requests a minute from one address. */
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1_200),
  /** Runs and submissions a minute of one participant. */
  EXECUTIONS_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export const readEnvironment = (variables: NodeJS.ProcessEnv) =>
  parseEnvironment(environmentSchema, variables);
