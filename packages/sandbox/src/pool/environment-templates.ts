import { type ContainerRole, containerRoles, type ContainerSpec } from '../container-options.js';
import type { Environment } from '../environments.js';
import { SandboxError } from '../errors.js';
import type { ShelfTemplate } from './shelf-template.js';

/** Where an environment says nothing: how many containers of each role wait. */
const usualSize = { minimum: 1, maximum: 8 };
/** What few people use waits for as long as somebody does. */
const sizeOnDemand = { minimum: 0, maximum: 8 };

export interface TemplateHooks {
  /** Which image the environment has now. */
  readonly updateImage: (environment: Environment) => Promise<void>;
  readonly specOf: (environment: Environment, role: ContainerRole) => Promise<ContainerSpec>;
}

/** One template for each role of each environment that can be used here. */
export async function environmentTemplates(
  environments: Iterable<Environment>,
  hooks: TemplateHooks,
): Promise<ShelfTemplate[]> {
  const templates: ShelfTemplate[] = [];
  for (const environment of environments) {
    const found = await templatesOf(environment, hooks).catch(noneWhereMissing);
    templates.push(...found);
  }
  return templates;
}

async function templatesOf(
  environment: Environment,
  { updateImage, specOf }: TemplateHooks,
): Promise<ShelfTemplate[]> {
  await updateImage(environment);
  const specs = await Promise.all(containerRoles.map((role) => specOf(environment, role)));
  const { name, isOptional } = environment;
  const isRare = isOptional || name.startsWith('own-');
  const size = environment.pool ?? (isRare ? sizeOnDemand : usualSize);
  return specs.map((spec) => ({ environment: name, spec, ...size }));
}

/** An engine that does not answer says nothing about what is there; anything else does. */
function noneWhereMissing(cause: unknown): [] {
  if (cause instanceof SandboxError && cause.code !== 'engine_failed') return [];
  throw cause;
}
