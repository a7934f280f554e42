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
  PORT: portVariable.default(3002),
  DATABASE_URL: postgresUrlVariable,
  REDIS_URL: redisUrlVariable,
  AUTH_SECRET: secretVariable,
  PUBLIC_URL: httpUrlVariable,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export const readEnvironment = (variables: NodeJS.ProcessEnv) =>
  parseEnvironment(environmentSchema, variables);
