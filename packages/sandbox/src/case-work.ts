import type { ExecutionLimits, SourceFiles } from '@pairwise/contracts';
import type { CheckerClient } from './checker-client.js';
import type { SandboxContainer } from './sandbox-container.js';
import type { Seat } from './seat.js';
import type { DatasetFile } from './send-datasets.js';

export interface GradableCase {
  readonly name: string;
  /** The driver in the question's tests; null when the check reads the source and runs nothing. */
  readonly function: string | null;
  readonly check: Readonly<Record<string, unknown>>;
  readonly points: number;
  /** Unless it is passed, the whole question scores 0. Default false. */
  readonly required?: boolean;
  readonly timeoutMs: number;
}

export interface CaseWork {
  readonly files: SourceFiles;
  readonly reference: string;
  readonly drivers: string;
  readonly seed: string;
  readonly limits: ExecutionLimits;
  readonly datasets: readonly DatasetFile[];
  readonly runner: Seat<SandboxContainer>;
  /** For what is measured against the reference: no candidate's code ever runs there. */
  readonly referenceRunner: Seat<SandboxContainer>;
  readonly checker: Seat<CheckerClient>;
}
