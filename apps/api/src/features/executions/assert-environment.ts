import { PairwiseError, type EnvironmentName } from '@pairwise/contracts';
import { readEnvironments } from '@pairwise/queue';
import type { Services } from '../../services.js';

/**
 * Refuses what no worker offers. When nobody can be asked (no worker has reported, or Redis is away)
 * the run is accepted: it waits like every other.
 */
export async function assertEnvironment(services: Services, name: EnvironmentName): Promise<void> {
  const known = await readEnvironments(services.redis).catch((cause: unknown) => {
    services.logger.warn({ err: cause }, 'environments not read');
    return [];
  });
  if (known.length === 0) return;
  const found = known.find((one) => one.name === name);
  if (found?.isAvailable === true) return;
  const detail = found?.unavailableReason ?? null;
  throw new PairwiseError('environment_unavailable', detail === null ? {} : { detail });
}
