import { environmentSchema, type Environment } from '@pairwise/contracts';
import type { Sandbox } from '@pairwise/sandbox';

/** The environments whose images this host holds; the others are left out, not an error. */
export async function availableEnvironments(sandbox: Sandbox): Promise<Environment[]> {
  const found = await Promise.all(
    [...sandbox.environments.values()].map(async (environment) => {
      const parsed = environmentSchema.safeParse(environment);
      if (!parsed.success) return null;
      return sandbox.imageId(environment.name).then(
        () => parsed.data,
        () => null,
      );
    }),
  );
  return found.filter((environment) => environment !== null);
}
