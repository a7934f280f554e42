import { z } from 'zod';
import { dataPeekSchema } from './data-peek.js';
import { environmentNameSchema, executionLimitsSchema } from './environments.js';
import { findingSchema } from './findings.js';
import { executionIdSchema, questionIdSchema, sessionIdSchema } from './ids.js';
import { limits } from './limits.js';
import { caseAudienceSchema, caseSkillSchema } from './questions.js';
import { statementEndSchema, statementSchema } from './statements.js';
import { byteLengthOf, storableBytes, timestampSchema } from './text.js';

export const executionKindSchema = z.enum(['run', 'submission', 'console']);
export type ExecutionKind = z.infer<typeof executionKindSchema>;

export const executionStatusSchema = z.enum(['queued', 'running', 'finished']);
export type ExecutionStatus = z.infer<typeof executionStatusSchema>;

/** Exactly one of these ends every execution. `system_error` is ours and is never charged. */
export const outcomes = [
  'succeeded',
  'raised',
  'timed_out',
  'out_of_memory',
  'output_limit_exceeded',
  'process_limit_exceeded',
  'cancelled',
  'system_error',
] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

export const caseVerdictSchema = z.enum([
  'passed',
  /** Right in part: more than none of the points and less than all. */
  'partial',
  'failed',
  'raised',
  'timed_out',
  'out_of_memory',
  'output_limit_exceeded',
  'process_limit_exceeded',
  'bad_answer',
  'not_run',
  'system_error',
]);
export type CaseVerdict = z.infer<typeof caseVerdictSchema>;

/** A relative path of plain names: no `..`, no leading `/` or `-`, no NUL, at most three folders. */
const segment = /[A-Za-z0-9_][A-Za-z0-9_.-]*/.source;
export const fileNameSchema = z
  .string()
  .max(limits.fileNameCharacters)
  .regex(new RegExp(`^(?:${segment}/){0,3}${segment}$`), 'must be a plain relative file name');

const totalBytesOf = (files: Record<string, string>): number =>
  Object.values(files).reduce((sum, text) => sum + byteLengthOf(text), 0);

/** `main.py` is what runs. */
export const sourceFilesSchema = z
  .record(fileNameSchema, storableBytes(limits.sourceFileBytes))
  .refine((files) => 'main.py' in files, 'must hold main.py')
  .refine(
    (files) => Object.keys(files).length <= limits.sourceFilesMax,
    `must hold at most ${limits.sourceFilesMax} files`,
  )
  .refine(
    (files) => totalBytesOf(files) <= limits.sourceFilesTotalBytes,
    `must be at most ${limits.sourceFilesTotalBytes} bytes together`,
  );
export type SourceFiles = z.infer<typeof sourceFilesSchema>;

export const figureFormatSchema = z.enum(['png', 'svg']);
export type FigureFormat = z.infer<typeof figureFormatSchema>;

export const createRunSchema = z
  .strictObject({
    environment: environmentNameSchema,
    files: sourceFilesSchema,
    stdin: storableBytes(limits.stdinBytes).optional(),
    questionId: questionIdSchema.optional(),
    /** Keeps stdin open for `POST /v1/runs/:id/input` instead of ending it at once. */
    interactive: z.boolean().optional(),
    /** Asks for names, shapes and heads of the top-level variables when the program has ended. */
    peek: z.boolean().optional(),
    figureFormat: figureFormatSchema.optional(),
  })
  .refine((run) => run.stdin === undefined || run.interactive !== true, {
    path: ['stdin'],
    message: 'give stdin ahead or interactively, not both',
  });
export type CreateRun = z.infer<typeof createRunSchema>;

/** What a candidate tries before the start. The server chooses where: as the interview begins. */
export const createPracticeRunSchema = z.strictObject({ files: sourceFilesSchema });
export type CreatePracticeRun = z.infer<typeof createPracticeRunSchema>;

/** Where practice runs, and the interview at its beginning. */
export const practiceSchema = z.object({
  environment: environmentNameSchema,
  /** Empty while nobody can be asked, and for the standard library alone. */
  libraries: z.array(z.string()),
  /** Null while nobody can be asked. */
  limits: executionLimitsSchema.nullable(),
});
export type Practice = z.infer<typeof practiceSchema>;

export const createSubmissionSchema = z.strictObject({
  questionId: questionIdSchema,
  files: sourceFilesSchema,
});
export type CreateSubmission = z.infer<typeof createSubmissionSchema>;

export const acceptedExecutionSchema = z.object({
  id: executionIdSchema,
  status: executionStatusSchema,
});
export type AcceptedExecution = z.infer<typeof acceptedExecutionSchema>;

/** Whoever sends nothing but `end` closes the program's stdin. */
export const sendInputSchema = z
  .strictObject({
    text: storableBytes(limits.stdinBytes).optional(),
    end: z.boolean().optional(),
  })
  .refine(({ text = '', end }) => text !== '' || end === true, 'send text, end or both');
export type SendInput = z.infer<typeof sendInputSchema>;

export const figureSchema = z.object({
  mediaType: z.enum(['image/png', 'image/svg+xml']),
  base64: z.base64(),
});
export type Figure = z.infer<typeof figureSchema>;

/** What the program said of the GPU that it used. */
export const gpuUsageSchema = z.object({
  device: z.string().max(200),
  driver: z.string().max(100).nullable(),
  peakMemoryBytes: z.number().int().nonnegative(),
});
export type GpuUsage = z.infer<typeof gpuUsageSchema>;

const executionFields = {
  id: executionIdSchema,
  sessionId: sessionIdSchema,
  status: executionStatusSchema,
  outcome: outcomeSchema.nullable(),
  /** One plain sentence for the person who waits, for every outcome but success. */
  outcomeMessage: z.string().nullable(),
  requestedBy: z.string(),
  environment: environmentNameSchema,
  imageDigest: z.string().nullable(),
  wallTimeMs: z.number().nullable(),
  cpuTimeMs: z.number().nullable(),
  peakMemoryBytes: z.number().nullable(),
  limits: executionLimitsSchema.nullable(),
  queuedAt: timestampSchema,
  finishedAt: timestampSchema.nullable(),
};

export const runSummarySchema = z.object({
  ...executionFields,
  questionId: questionIdSchema.nullable(),
});
export type RunSummary = z.infer<typeof runSummarySchema>;

export const runSchema = runSummarySchema.extend({
  stdout: z.string(),
  stderr: z.string(),
  truncated: z.boolean(),
  exitCode: z.number().int().nullable(),
  signal: z.number().int().nullable(),
  figures: z.array(figureSchema),
  libraries: z.record(z.string(), z.string()).nullable(),
  peek: dataPeekSchema.nullable(),
  gpu: gpuUsageSchema.nullable(),
  seed: z.string(),
  codeHash: z.string(),
});
export type Run = z.infer<typeof runSchema>;

/** The code of a run, for whoever may see the run. */
export const runFilesSchema = z.object({ files: sourceFilesSchema });
export type RunFiles = z.infer<typeof runFilesSchema>;

/** For a candidate, cases for interviewers are absent, and `message` is null but for detail cases. */
export const caseResultSchema = z.object({
  name: z.string(),
  title: z.string(),
  audience: caseAudienceSchema,
  skill: caseSkillSchema,
  verdict: caseVerdictSchema,
  points: z.number(),
  maxPoints: z.number(),
  /** A question whose required case is not passed scores 0, whatever the other cases earned. */
  required: z.boolean(),
  message: z.string().nullable(),
});
export type CaseResult = z.infer<typeof caseResultSchema>;

export const submissionSchema = z.object({
  ...executionFields,
  questionId: questionIdSchema,
  score: z.number().nullable(),
  maxScore: z.number().nullable(),
  cases: z.array(caseResultSchema),
  /** Whether it uses up one of the candidate's attempts: neither cancelled nor failed by us. */
  countsAsAttempt: z.boolean(),
  /** Names of the required cases that were not passed, and that a reader may know of. */
  failedRequired: z.array(z.string()),
  /** Staff only: evidence on fluency and quality. It never changes a verdict. */
  findings: z.array(findingSchema),
  /** False where the source could not be searched to its end. */
  findingsComplete: z.boolean(),
  /** Staff only: with the seed the hidden inputs could be computed. */
  seed: z.string().nullable(),
});
export type Submission = z.infer<typeof submissionSchema>;

/** What a run may use, as far as it is told while it runs. */
export const runLimitsSchema = executionLimitsSchema.pick({ wallTimeMs: true, memoryBytes: true });
export type RunLimits = z.infer<typeof runLimitsSchema>;

/** What a run has used so far, at most once a second; a short run tells nothing. */
export const runUsageSchema = z.object({
  /** Without what it waited for input. */
  wallTimeMs: z.number().int().nonnegative(),
  /** Of its whole container at this moment; null where the worker cannot see it. */
  memoryBytes: z.number().int().nonnegative().nullable(),
});
export type RunUsage = z.infer<typeof runUsageSchema>;

export const runEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), limits: runLimitsSchema.optional() }),
  z.object({ type: z.literal('usage'), usage: runUsageSchema }),
  z.object({ type: z.literal('output'), stream: z.enum(['stdout', 'stderr']), text: z.string() }),
  z.object({ type: z.literal('figure'), figure: figureSchema }),
  /** The program waits for a line; what it printed before is the prompt. */
  z.object({ type: z.literal('input_requested') }),
  /** What was sent to it, so that everybody sees the same console. */
  z.object({ type: z.literal('input'), text: z.string(), isEnd: z.boolean() }),
  z.object({ type: z.literal('peek'), peek: dataPeekSchema }),
  /** Of a console: what was typed, and what came of it. Output belongs to the first that is not done. */
  z.object({ type: z.literal('statement'), ...statementSchema.shape }),
  z.object({ type: z.literal('statement_done'), ...statementEndSchema.shape }),
  z.object({ type: z.literal('finished'), outcome: outcomeSchema }),
]);
export type RunEvent = z.infer<typeof runEventSchema>;
