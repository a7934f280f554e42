import { z } from 'zod';
import { datasetNameSchema, datasetSchema } from './datasets.js';
import { environmentNameSchema } from './environments.js';
import {
  questionDraftIdSchema,
  questionIdSchema,
  questionVersionIdSchema,
  sessionIdSchema,
} from './ids.js';
import { limits } from './limits.js';
import { pageOf, pageQuerySchema } from './pagination.js';
import {
  questionFileLimits,
  questionFilesSchema,
  questionValidationSchema,
} from './question-validations.js';
import {
  caseAudienceSchema,
  caseSkillSchema,
  questionKindSchema,
  questionLevelSchema,
} from './questions.js';
import { storableText, timestampSchema, titleSchema } from './text.js';

/** What one archive of a question may be, packed. */
export const questionArchiveLimits = {
  bytes: 40 * 1024 * 1024,
  entriesMax: 60,
} as const;

/** The largest save as JSON, where a line break takes two characters. */
export const questionSaveBytes = 2 * questionFileLimits.totalBytes + 64 * 1024;

export const questionDraftStates = ['draft', 'in_review', 'live', 'retired'] as const;
/**
 * Of the working copy. `live`: it is what sessions get. A live question that is edited becomes a
 * `draft` again, and its published version stays in use until the next one.
 */
export const questionDraftStateSchema = z.enum(questionDraftStates);
export type QuestionDraftState = z.infer<typeof questionDraftStateSchema>;

export const questionDraftActions = ['submit', 'return', 'publish', 'retire', 'revive'] as const;
export const questionDraftActionSchema = z.enum(questionDraftActions);
export type QuestionDraftAction = z.infer<typeof questionDraftActionSchema>;

/** Counts the saves of a draft from 1. A change names the one that it was made on. */
export const draftRevisionSchema = z.number().int().positive().max(2_000_000_000);
/** A revision or the number of a version as an address spells it. */
export const countInAddressSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1')
  .transform(Number);

/** Files of data go their own way: they need not be text. */
export const draftFilesSchema = questionFilesSchema.refine(
  (files) => !Object.keys(files).some((path) => path.startsWith('datasets/')),
  'must hold no datasets, which are uploaded one by one',
);

const draftDatasetsSchema = z
  .array(datasetSchema.strict())
  .max(limits.datasetsPerQuestionMax)
  .refine(
    (all) => new Set(all.map(({ name }) => name)).size === all.length,
    'must not name a dataset twice',
  );

const revisionNoteSchema = storableText(200);

/**
 * From the template, as a copy of a question that the reader may use (`duplicateOf`), or from files.
 * The `id` in question.yaml becomes `questionId` whatever it was.
 */
export const createQuestionDraftSchema = z
  .strictObject({
    questionId: questionIdSchema,
    title: titleSchema.optional(),
    duplicateOf: questionIdSchema.optional(),
    files: draftFilesSchema.optional(),
  })
  .refine(
    ({ duplicateOf, files }) => duplicateOf === undefined || files === undefined,
    'must name a question or hold files, not both',
  );
export type CreateQuestionDraft = z.infer<typeof createQuestionDraftSchema>;

/** Without `datasets` they stay as they are; with it they become exactly these, stored ones. */
export const saveQuestionDraftSchema = z.strictObject({
  revision: draftRevisionSchema,
  files: draftFilesSchema,
  datasets: draftDatasetsSchema.optional(),
  note: revisionNoteSchema.optional(),
});
export type SaveQuestionDraft = z.infer<typeof saveQuestionDraftSchema>;

/** The state is changed as its author saw it: a later save refuses the change. */
export const changeQuestionDraftSchema = z.strictObject({ revision: draftRevisionSchema });

export const listQuestionDraftsQuerySchema = pageQuerySchema.extend({
  search: storableText(100).optional(),
  state: questionDraftStateSchema.optional(),
});

export const importQuestionQuerySchema = z.strictObject({
  /** Instead of the id in question.yaml. */
  questionId: questionIdSchema.optional(),
});

export const addDatasetQuerySchema = z.strictObject({
  name: datasetNameSchema,
  revision: countInAddressSchema,
});
export const removeDatasetQuerySchema = z.strictObject({ revision: countInAddressSchema });

const publishedVersionSchema = z.object({
  versionId: questionVersionIdSchema,
  number: z.number().int(),
  digest: z.string(),
  publishedAt: timestampSchema,
});

/** What question.yaml says of itself, as far as it can be read. */
const manifestHead = {
  title: z.string().nullable(),
  category: z.string().nullable(),
  level: questionLevelSchema.nullable(),
  minutes: z.number().int().nullable(),
  environment: z.string().nullable(),
};

export const questionDraftSummarySchema = z.object({
  id: questionDraftIdSchema,
  questionId: questionIdSchema,
  state: questionDraftStateSchema,
  ...manifestHead,
  revision: draftRevisionSchema,
  /** Id and number of the version that it was copied from, as in `stable-softmax-rows@1`. */
  basedOn: z.string().nullable(),
  /** The newest version; sessions get it unless the state is `retired`. */
  published: publishedVersionSchema.nullable(),
  /** Whether the files are other ones than those of the newest version. */
  isChanged: z.boolean(),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  updatedBy: z.string(),
});
export type QuestionDraftSummary = z.infer<typeof questionDraftSummarySchema>;
export const questionDraftPageSchema = pageOf(questionDraftSummarySchema);

/** What keeps the files from being a question. */
export const questionProblemSchema = z.object({
  /** Path inside the question's folder. */
  file: z.string(),
  /** Dotted path inside question.yaml, or null where the file as a whole is meant. */
  field: z.string().nullable(),
  message: z.string(),
});

/** question.yaml read, for tables and cards. */
export const questionOutlineSchema = z.object({
  kind: questionKindSchema,
  title: z.string(),
  category: z.string(),
  level: questionLevelSchema,
  minutes: z.number().int(),
  environment: environmentNameSchema,
  topic: z.string(),
  tags: z.array(z.string()),
  tests: z.string(),
  hints: z.array(z.string()),
  clarifications: z.array(z.string()),
  cases: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      audience: caseAudienceSchema,
      skill: caseSkillSchema,
      points: z.number(),
      required: z.boolean(),
      timeoutMs: z.number().int(),
      /** Function of tests.py; null for a rule on the source. */
      driver: z.string().nullable(),
      /** As question.yaml has it, `kind` first. */
      check: z.record(z.string(), z.unknown()),
    }),
  ),
  mistakes: z.array(z.object({ file: z.string(), caughtBy: z.string(), why: z.string() })),
});
export type QuestionOutline = z.infer<typeof questionOutlineSchema>;

const fileTextsSchema = z.record(z.string(), z.string());

export const questionDraftSchema = questionDraftSummarySchema.extend({
  /** Over all files and datasets, as a validation's is. */
  digest: z.string(),
  files: fileTextsSchema,
  datasets: z.array(datasetSchema),
  problems: z.array(questionProblemSchema),
  /** Null while question.yaml cannot be read. */
  outline: questionOutlineSchema.nullable(),
  /** The newest validation of exactly these files, or null. */
  validation: questionValidationSchema
    .pick({ id: true, status: true, isGreen: true, progress: true, finishedAt: true })
    .nullable(),
  /** What this reader may do now; publishing may still ask for a validation or another person. */
  actions: z.array(questionDraftActionSchema),
  /** False while the question is retired. */
  mayEdit: z.boolean(),
  /** Never published: nothing else depends on it. */
  mayDelete: z.boolean(),
});
export type QuestionDraft = z.infer<typeof questionDraftSchema>;

/** The question as its candidate would get it; for what cannot be read yet, null. */
export const questionPreviewSchema = z.object({
  title: z.string().nullable(),
  level: questionLevelSchema.nullable(),
  minutes: z.number().int().nullable(),
  environment: z.string().nullable(),
  statement: z.string(),
  starter: z.string(),
  datasets: z.array(datasetSchema),
  /** Those that a candidate learns of; a case for interviewers is in no number here. */
  cases: z.array(
    z.object({
      title: z.string(),
      audience: caseAudienceSchema.exclude(['interviewer']),
      points: z.number(),
    }),
  ),
  maxScore: z.number(),
});
export type QuestionPreview = z.infer<typeof questionPreviewSchema>;

/** A practice room that holds the draft as it is. */
export const questionTrialSchema = z.object({
  sessionId: sessionIdSchema,
  questionId: questionIdSchema,
});
export type QuestionTrial = z.infer<typeof questionTrialSchema>;

export const questionRevisionSummarySchema = z.object({
  revision: draftRevisionSchema,
  author: z.string(),
  note: z.string(),
  createdAt: timestampSchema,
});
export type QuestionRevisionSummary = z.infer<typeof questionRevisionSummarySchema>;
export const questionRevisionPageSchema = pageOf(questionRevisionSummarySchema);

export const questionRevisionSchema = questionRevisionSummarySchema.extend({
  files: fileTextsSchema,
  datasets: z.array(datasetSchema),
});
export type QuestionRevision = z.infer<typeof questionRevisionSchema>;

export const questionVersionSummarySchema = publishedVersionSchema.extend({
  isCurrent: z.boolean(),
  /** Name of the person or key; null for what ships with the product, and where nobody is known. */
  publishedBy: z.string().nullable(),
});
export type QuestionVersionSummary = z.infer<typeof questionVersionSummarySchema>;

export const questionVersionSchema = questionVersionSummarySchema.extend({
  files: fileTextsSchema,
  datasets: z.array(datasetSchema),
});
export type QuestionVersion = z.infer<typeof questionVersionSchema>;
