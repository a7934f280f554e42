export { type CgroupCounters } from './cgroup.js';
export {
  containerOptions,
  type ContainerRole,
  type ContainerSpec,
  labelNames,
} from './container-options.js';
export { type ContainerSource, FreshContainers } from './container-source.js';
export { findRepositoryRoot, loadEnvironments, type Environment } from './environments.js';
export { SandboxError, type SandboxErrorCode } from './errors.js';
export { environmentImages } from './image-tags.js';
export { composeOutcome, outcomeMessage, type OutcomeFacts } from './outcome.js';
export { runCode, type RunCodeEvent, type RunRequest, type RunResult } from './run-code.js';
export { type ContainerRequest, Sandbox, type SandboxOptions } from './sandbox.js';
export { SandboxContainer } from './sandbox-container.js';
export { jobSeed } from './seeds.js';
