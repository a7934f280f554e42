export { describeEnvironments } from './availability.js';
export type { CgroupCounters } from './cgroup.js';
export {
  containerOptions,
  type ContainerRole,
  type ContainerSpec,
  labelNames,
} from './container-options.js';
export {
  type ContainerSource,
  type ContainerUse,
  FreshContainers,
  type ReleaseOptions,
} from './container-source.js';
export { ConsoleFeed, type ConsoleRequest, type ConsoleStatement } from './console-feed.js';
export { type Environment, findRepositoryRoot, loadEnvironments } from './environments.js';
export {
  checkConformance,
  type ConformanceReport,
  type ConformanceRequest,
} from './conformance.js';
export { ownEnvironment, type OwnEnvironmentRequest } from './own-environment.js';
export { SandboxError, type SandboxErrorCode } from './errors.js';
export { askedFunctions, findIdioms, type IdiomContext, notSearched } from './find-idioms.js';
export type { RunFigure } from './figure-claim.js';
export type { GradableCase } from './case-work.js';
export {
  type GradableQuestion,
  type GradedCaseResult,
  gradeSubmission,
  type GradingEvent,
  type GradeRequest,
  type GradeResult,
} from './grade-submission.js';
export { environmentImages } from './image-tags.js';
export { composeOutcome, outcomeMessage, type OutcomeFacts } from './outcome.js';
export { poolDefaults, type PoolOptions } from './pool/pool-options.js';
export type { PoolStatus, ShelfStatus } from './pool/pool-status.js';
export {
  assertSafeForProduction,
  isSafeForProduction,
  preflight,
  type PreflightCheck,
  type PreflightOptions,
} from './preflight.js';
export { runCode, type RunCodeEvent, type RunRequest, type RunResult } from './run-code.js';
export { RunInput } from './run-input.js';
export type { StatementEnd } from './job-request.js';
export { type ContainerRequest, Sandbox, type SandboxOptions } from './sandbox.js';
export { SandboxContainer } from './sandbox-container.js';
export { jobSeed } from './seeds.js';
export { type DatasetFile, datasetBytesPerContainerMax } from './send-datasets.js';
export {
  listOurs,
  type OurContainer,
  sweepContainers,
  sweepExpired,
  type SweepReport,
} from './sweep.js';
