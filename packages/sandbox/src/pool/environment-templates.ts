import type { ContainerRole, ContainerSpec } from '../container-options.js';
import { containerRoles } from '../container-options.js';
import type { Environment } from '../environments.js';
import { SandboxError } from '../errors.js';
import { defaultPoolSize } from './pool-options.js';
import type { ShelfTemplate } from './shelf-template.js';

/** One template for each role of each environment that can be used here. */
export async function environmentTemplates(
  environments: Iterable<Environment>,
  specOf: (environment: Environment, role: ContainerRole) => Promise<ContainerSpec>,
): Promise<ShelfTemplate[]> {
  const templates: ShelfTemplate[] = [];
  for (const environment of environments) {
    const size = environment.pool ?? defaultPoolSize;
    for (const role of containerRoles) {
      const spec = await specOf(environment, role).catch(nullWhereMissing);
      if (spec !== null) templates.push({ environment: environment.name, spec, ...size });
    }
  }
  return templates;
}

function nullWhereMissing(cause: unknown): null {
  if (!(cause instanceof SandboxError)) throw cause;
  if (cause.code === 'image_missing' || cause.code === 'gpu_missing') return null;
  throw cause;
}
