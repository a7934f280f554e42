import { z } from 'zod';
import { datasetNameSchema, datasetSchema } from './datasets.js';
import { fileNameSchema } from './executions.js';
import { organizationIdSchema, questionValidationIdSchema } from './ids.js';
import { limits } from './limits.js';
import { byteLengthOf, storableBytes, timestampSchema } from './text.js';

/** Bounds on the files of one question, its datasets aside. */
export const questionFileLimits = {
  filesMax: 64,
  fileBytes: 256 * 1024,
  totalBytes: 2 * 1024 * 1024,
} as const;

const base64CharactersMax = 4 * Math.ceil(limits.datasetBytes / 3);

/** What the largest question takes as JSON: files, datasets as base64, and what stands around them. */
export const questionUploadBytes =
  2 * questionFileLimits.totalBytes +
  4 * Math.ceil(limits.datasetsPerQuestionBytes / 3) +
  64 * 1024;

const totalBytesOf = (files: Record<string, string>): number =>
  Object.values(files).reduce((sum, text) => sum + byteLengthOf(text), 0);

/** The texts of a question's folder, by path with forward slashes. */
export const questionFilesSchema = z
  .record(fileNameSchema, storableBytes(questionFileLimits.fileBytes))
  .refine(
    (files) => Object.keys(files).length <= questionFileLimits.filesMax,
    `must hold at most ${questionFileLimits.filesMax} files`,
  )
  .refine(
    (files) => totalBytesOf(files) <= questionFileLimits.totalBytes,
    `must be at most ${questionFileLimits.totalBytes} bytes together`,
  );
export type QuestionFileTexts = z.infer<typeof questionFilesSchema>;

const base64Schema = z
  .string()
  .max(base64CharactersMax)
  .refine((text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text), 'must be base64');

/** Either the file itself, or the name of one that the organization has stored before. */
export const questionDatasetUploadSchema = z.union([
  z.strictObject({ name: datasetNameSchema, base64: base64Schema }),
  datasetSchema.strict(),
]);
export type QuestionDatasetUpload = z.infer<typeof questionDatasetUploadSchema>;

export const createQuestionValidationSchema = z.strictObject({
  files: questionFilesSchema,
  datasets: z
    .array(questionDatasetUploadSchema)
    .max(limits.datasetsPerQuestionMax)
    .refine(
      (datasets) => new Set(datasets.map(({ name }) => name)).size === datasets.length,
      'must name each dataset once',
    )
    .default([]),
});
export type CreateQuestionValidation = z.infer<typeof createQuestionValidationSchema>;

/** Every rule of the publish gate. FORMAT.md of the question bank explains each. */
export const gateRules = [
  'structure',
  'reference_fails',
  'repeats_differ',
  'alternative_fails',
  'starter_passes',
  'mistake_passes',
  'mistake_caught_elsewhere',
  'mistake_does_not_run',
  'case_not_needed',
  'case_slow',
  'statement_signature',
  'statement_types',
  'statement_shapes',
  'statement_tolerances',
  'statement_exceptions',
  'statement_edge_cases',
  'statement_bans',
  'statement_speed',
  'not_graded',
] as const;
export const gateRuleSchema = z.enum(gateRules);
export type GateRule = z.infer<typeof gateRuleSchema>;

/** An error keeps a question from being published; a warning does not. */
export const gateFindingSchema = z.object({
  rule: gateRuleSchema,
  severity: z.enum(['error', 'warning']),
  /** Path inside the question's folder. */
  file: z.string(),
  /** Dotted path inside question.yaml, or null where the file as a whole is meant. */
  field: z.string().nullable(),
  message: z.string().max(3_000),
});
export type GateFinding = z.infer<typeof gateFindingSchema>;

export const gateReportSchema = z.object({
  findings: z.array(gateFindingSchema),
  /** Of the repeats of the reference, in their order; `pairwise grade` gives other ones. */
  seeds: z.array(z.string()),
  cases: z.array(
    z.object({
      name: z.string(),
      timeoutMs: z.number().int(),
      /** Wall time of the reference over its repeats; null for a case that runs nothing. */
      referenceMs: z.object({ median: z.number(), max: z.number() }).nullable(),
    }),
  ),
  mistakes: z.array(
    z.object({
      file: z.string(),
      caughtBy: z.string(),
      /** Every case that the mistake does not pass, in the question's order. */
      failedCases: z.array(z.string()),
    }),
  ),
});
export type GateReport = z.infer<typeof gateReportSchema>;

export const questionValidationStatusSchema = z.enum(['queued', 'running', 'finished']);
export type QuestionValidationStatus = z.infer<typeof questionValidationStatusSchema>;

/** How many of the planned gradings are done. */
export const validationProgressSchema = z.object({
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
});
export type ValidationProgress = z.infer<typeof validationProgressSchema>;

export const questionValidationSchema = z.object({
  id: questionValidationIdSchema,
  /** What question.yaml says; empty where it says nothing that can be read. */
  questionId: z.string(),
  /** Over all files and datasets: publishing needs a green validation of exactly these. */
  digest: z.string(),
  status: questionValidationStatusSchema,
  progress: validationProgressSchema,
  /** Green when finished without an error. */
  isGreen: z.boolean(),
  /** null until it is finished. */
  report: gateReportSchema.nullable(),
  createdAt: timestampSchema,
  startedAt: timestampSchema.nullable(),
  finishedAt: timestampSchema.nullable(),
});
export type QuestionValidation = z.infer<typeof questionValidationSchema>;

export const acceptedValidationSchema = questionValidationSchema.pick({
  id: true,
  status: true,
  digest: true,
});
export type AcceptedValidation = z.infer<typeof acceptedValidationSchema>;

/** What a worker is told: where the row is, and nothing of what is in it. */
export const validationJobSchema = z.strictObject({
  organizationId: organizationIdSchema,
  validationId: questionValidationIdSchema,
});
export type ValidationJob = z.infer<typeof validationJobSchema>;
