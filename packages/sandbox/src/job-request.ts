import type { Buffer } from 'node:buffer';
import {
  type ExecutionLimits,
  type FigureFormat,
  limits as ceilings,
  type RunUsage,
  type SourceFiles,
} from '@pairwise/contracts';
import type { z } from 'zod';
import type { statementDoneClaimSchema } from './claims.js';
import type { ConsoleRequest } from './console-feed.js';
import type { RunFigure } from './figure-claim.js';
import type { RunInput } from './run-input.js';
import type { DatasetFile } from './send-datasets.js';

export interface Driver {
  readonly source: string;
  readonly function: string;
  /** Handed to a driver whose case is measured at several sizes. */
  readonly size?: number;
}

export type OutputStream = 'stdout' | 'stderr';

export interface JobRequest {
  readonly kind: 'run' | 'case' | 'console';
  readonly files: SourceFiles;
  readonly stdin: string | null;
  readonly seed: number;
  readonly limits: ExecutionLimits;
  readonly driver: Driver | null;
  /** Keeps stdin open for what a person types. */
  readonly input?: RunInput | null;
  /** How long it may wait for a person, all waits together. */
  readonly inputWaitMs?: number;
  /** Where a console's statements come from. */
  readonly console?: ConsoleRequest | null;
  readonly figureFormat?: FigureFormat;
  /** Whether a run's variables are looked at when it has ended. */
  readonly peek?: boolean;
  readonly datasets?: readonly DatasetFile[];
}

/** Hears what a job does while it runs. Sizes are already within the limits. */
export interface JobListener {
  readonly onStarted?: () => void;
  readonly onOutput?: (stream: OutputStream, bytes: Buffer) => void;
  readonly onFigure?: (figure: RunFigure) => void;
  /** The program waits for a person, whose input goes to the request's `input`. */
  readonly onInputRequested?: () => void;
  /** Now and then, while it runs and does not wait. */
  readonly onUsage?: (usage: RunUsage) => void;
  readonly onStatementDone?: (end: StatementEnd) => void;
}

/** How the runner says that a statement ended. */
export type StatementEnd = Omit<z.infer<typeof statementDoneClaimSchema>, 'id'>;

export function inputWaitMsOf({ inputWaitMs = ceilings.inputWaitMs }: JobRequest): number {
  return inputWaitMs;
}

export function figuresMaxOf({ kind }: JobRequest): number {
  switch (kind) {
    case 'run':
      return ceilings.figuresMax;
    case 'console':
      return ceilings.consoleFiguresMax;
    case 'case':
      return 0;
  }
}

/** The body of the frame that starts the job. */
export function jobBody(id: string, request: JobRequest) {
  const { kind, files, stdin, seed, limits, driver, datasets = [] } = request;
  const isConsole = request.console != null;
  return {
    id,
    kind,
    files,
    entry: 'main.py',
    stdin,
    seed,
    driver,
    interactive: request.input != null,
    inputWaitMs: inputWaitMsOf(request),
    wallTimeMs: limits.wallTimeMs,
    cpuTimeMs: limits.cpuTimeMs,
    outputBytes: isConsole ? ceilings.consoleStatementOutputBytes : limits.outputBytes,
    figures: {
      max: figuresMaxOf(request),
      maxBytes: isConsole ? ceilings.consoleFigureBytes : ceilings.figureBytes,
      format: request.figureFormat ?? 'png',
    },
    peek: kind === 'run' && request.peek === true,
    ...(isConsole
      ? {
          console: {
            totalOutputBytes: ceilings.consoleOutputBytes,
            runsProgram: request.console.runsProgram,
          },
        }
      : {}),
    datasets: datasets.map(({ name, sha256 }) => ({ name, sha256 })),
  };
}
