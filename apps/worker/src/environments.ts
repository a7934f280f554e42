import { ownEnvironmentIdOf, type Environment } from '@pairwise/contracts';
import { describeEnvironments, type Sandbox } from '@pairwise/sandbox';

/** The environments of Pairwise; each says whether this host can offer it, and why not. */
export async function reportedEnvironments(sandbox: Sandbox): Promise<Environment[]> {
  const all = await describeEnvironments(sandbox);
  // An organization's own images are nobody else's business, and the registry is everybody's.
  return all.filter(({ name }) => ownEnvironmentIdOf(name) === null);
}
