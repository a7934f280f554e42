import {
  environmentNameSchema,
  questionContentSchema,
  sessionIdSchema,
  sourceFilesSchema,
  type EnvironmentName,
  type ExecutionLimits,
  type QuestionContent,
  type SessionId,
  type SourceFiles,
} from '@pairwise/contracts';
import type { ExecutionWithQuestion } from '@pairwise/db';

/** An execution's row, parsed: what lies in the database is checked like anything from outside. */
export interface ExecutionInput {
  sessionId: SessionId;
  isLive: boolean;
  environment: EnvironmentName;
  files: SourceFiles;
  stdin: string | null;
  seed: string;
  content: QuestionContent | null;
}

export function parseInput(row: ExecutionWithQuestion): ExecutionInput {
  return {
    sessionId: sessionIdSchema.parse(row.sessionId),
    isLive: row.session.status === 'live',
    environment: environmentNameSchema.parse(row.environment),
    files: sourceFilesSchema.parse(row.files),
    stdin: row.stdin,
    seed: row.seed.toString(),
    content:
      row.questionVersion === null
        ? null
        : questionContentSchema.parse(row.questionVersion.content),
  };
}

export interface Work extends ExecutionInput {
  executionId: string;
  attempt: number;
  limits: ExecutionLimits;
  signal: AbortSignal;
}
