import {
  environmentNameSchema,
  figureFormatSchema,
  questionContentSchema,
  sessionIdSchema,
  sourceFilesSchema,
  type EnvironmentName,
  type ExecutionLimits,
  type FigureFormat,
  type QuestionContent,
  type RoomAudience,
  type SessionId,
  type SourceFiles,
} from '@pairwise/contracts';
import type { ExecutionResult } from '@pairwise/db';
import type { DatasetFile, RunInput, SandboxError } from '@pairwise/sandbox';

/** An execution's row, parsed: what lies in the database is checked like anything from outside. */
export interface ExecutionInput {
  environment: EnvironmentName;
  files: SourceFiles;
  stdin: string | null;
  interactive: boolean;
  peek: boolean;
  figureFormat: FigureFormat;
  seed: string;
  content: QuestionContent | null;
  /** The organization whose question it is; `built-in` for the questions that come with Pairwise. */
  questionOwner: string;
  /** The run that a console goes on from. */
  runId: string | null;
}

/** What of a row says how to carry it out. */
export interface StoredExecution {
  environment: string;
  files: unknown;
  stdin: string | null;
  interactive: boolean;
  wantsPeek: boolean;
  figureFormat: string;
  seed: bigint | string;
  runId?: string | null;
  questionVersion: { content: unknown; organizationId: string | null } | null;
}

export function parseInput(row: StoredExecution): ExecutionInput {
  return {
    environment: environmentNameSchema.parse(row.environment),
    files: sourceFilesSchema.parse(row.files),
    stdin: row.stdin,
    interactive: row.interactive,
    peek: row.wantsPeek,
    figureFormat: figureFormatSchema.parse(row.figureFormat),
    seed: row.seed.toString(),
    content:
      row.questionVersion === null
        ? null
        : questionContentSchema.parse(row.questionVersion.content),
    questionOwner: row.questionVersion?.organizationId ?? 'built-in',
    runId: row.runId ?? null,
  };
}

export interface Work extends ExecutionInput {
  executionId: string;
  attempt: number;
  limits: ExecutionLimits;
  signal: AbortSignal;
  /** Organization, room and who may see: whose container a run may follow an earlier one in. */
  roomKey: string;
  datasets: readonly DatasetFile[];
  /**
   * Of a submission: how often its question was run in the room before, which nobody waits for until
   * it is needed. null for a run, and where it could not be counted.
   */
  runsBefore: Promise<number | null>;
  /** Takes what people type; null unless the run is interactive. */
  input: RunInput | null;
}

export interface Performed {
  result: ExecutionResult;
  /** What failed on our side; set exactly when the outcome is `system_error`. */
  failure: SandboxError | null;
}

/**
 * Where to tell of it: what staff try before the start, the candidate is not told of, and what a
 * candidate practises, nobody in the room.
 */
export function roomOf(row: {
  sessionId: string;
  practice: boolean;
  session: { status: string };
}): {
  sessionId: SessionId;
  audience: RoomAudience | null;
} {
  return {
    sessionId: sessionIdSchema.parse(row.sessionId),
    audience: row.practice ? null : row.session.status === 'live' ? 'everyone' : 'staff',
  };
}
