import { environmentSchema, type Environment } from '@pairwise/contracts';
import type { Redis } from 'ioredis';
import { z } from 'zod';

const NAME = 'pairwise:environments';
/** Without a worker that renews it, an environment counts as unavailable after this time. */
const KEEP_SECONDS = 60;

/** A worker says, again and again, which environments its host can run. */
export async function publishEnvironments(
  redis: Redis,
  environments: readonly Environment[],
): Promise<void> {
  const text = JSON.stringify(z.array(environmentSchema).parse(environments));
  await redis.set(NAME, text, 'EX', KEEP_SECONDS);
}

/** Empty when no worker has reported within the last minute. */
export async function readEnvironments(redis: Redis): Promise<Environment[]> {
  const text = await redis.get(NAME);
  return text === null ? [] : z.array(environmentSchema).parse(JSON.parse(text));
}
