import { environmentNameSchema, type Environment } from '@pairwise/contracts';
import type { Environment as SandboxEnvironment } from './environments.js';
import { SandboxError } from './errors.js';
import type { Sandbox } from './sandbox.js';

/**
 * Every environment, with the reason where this host cannot offer it. An engine that does not
 * answer is an error, because nothing could be said of any environment then.
 */
export async function describeEnvironments(sandbox: Sandbox): Promise<Environment[]> {
  const environments = [...sandbox.environments.values()];
  return Promise.all(environments.map((environment) => describe(sandbox, environment)));
}

async function describe(sandbox: Sandbox, environment: SandboxEnvironment): Promise<Environment> {
  const { title, description, libraries, limits, isOptional, needsGpu } = environment;
  const unavailableReason = await findReason(sandbox, environment);
  return {
    name: environmentNameSchema.parse(environment.name),
    title,
    description,
    libraries,
    limits,
    isOptional,
    needsGpu,
    isAvailable: unavailableReason === null,
    unavailableReason,
  };
}

async function findReason(
  sandbox: Sandbox,
  { name, needsGpu }: SandboxEnvironment,
): Promise<string | null> {
  if (needsGpu) {
    // The device first: where there is none, nobody should build gigabytes in vain.
    const { gpu } = await sandbox.engineInfo();
    if (gpu === null) return 'This host has no NVIDIA GPU that Docker can use.';
    if (sandbox.gpuCount < 1) return 'No GPU of this host is set aside for executions.';
  }
  return (await hasImage(sandbox, name)) ? null : missingImage(name);
}

async function hasImage(sandbox: Sandbox, name: string): Promise<boolean> {
  try {
    await sandbox.imageId(name);
    return true;
  } catch (cause) {
    if (cause instanceof SandboxError && cause.code === 'image_missing') return false;
    throw cause;
  }
}

function missingImage(name: string): string {
  return name.startsWith('own-')
    ? 'Its image is not on this host. An administrator can bring it with: docker pull'
    : `Not built on this host. An administrator can build it with: npm run images -- ${name}`;
}
