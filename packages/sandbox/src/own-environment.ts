import type { ExecutionLimits, OwnEnvironmentName } from '@pairwise/contracts';
import type { Environment } from './environments.js';

export interface OwnEnvironmentRequest {
  readonly name: OwnEnvironmentName;
  readonly title: string;
  /** Modules that are imported before a candidate's program comes. */
  readonly preload: readonly string[];
  readonly limits: ExecutionLimits;
}

/** An organization's own image in the shape of our environments, for `Sandbox.useEnvironment`. */
export function ownEnvironment(request: OwnEnvironmentRequest): Environment {
  return {
    ...request,
    preload: [...request.preload],
    description: 'An image of your organization',
    // Not one of ours: nothing here builds it.
    imageLayer: 'own',
    libraries: [],
    isOptional: true,
    needsGpu: false,
    variables: {},
  };
}
