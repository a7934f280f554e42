import { z } from 'zod';
import { submissionSchema } from './executions.js';
import { noteIdSchema, questionIdSchema, sessionIdSchema, userIdSchema } from './ids.js';
import { limits } from './limits.js';
import { questionKindSchema } from './questions.js';
import { sessionSchema } from './sessions.js';
import { storableText, timestampSchema } from './text.js';

export const criterionIds = [
  'correctness',
  'fluency',
  'quality',
  'problem_solving',
  'communication',
] as const;
export const criterionIdSchema = z.enum(criterionIds);
export type CriterionId = z.infer<typeof criterionIdSchema>;

/** The default rubric: weights in percent, and what full marks look like. */
export const rubric: ReadonlyArray<{
  id: CriterionId;
  title: string;
  weight: number;
  anchor: string;
}> = [
  {
    id: 'correctness',
    title: 'Correctness',
    weight: 35,
    anchor: 'Right results, edge cases included: empty input, missing values, zero division.',
  },
  {
    id: 'fluency',
    title: 'Python fluency',
    weight: 25,
    anchor: 'Whole-array expressions, fitting library calls, no needless loops.',
  },
  {
    id: 'quality',
    title: 'Code quality',
    weight: 20,
    anchor: 'Clear names, small functions, docstrings; a pleasure to review.',
  },
  {
    id: 'problem_solving',
    title: 'Problem solving',
    weight: 10,
    anchor: 'Splits the task into steps and adds complexity one piece at a time.',
  },
  {
    id: 'communication',
    title: 'Communication',
    weight: 10,
    anchor: 'Explains reasons, weighs alternatives, makes good use of hints.',
  },
];

/** 0 to 4 in half steps; null means "not observed", which never counts as zero. */
export const ratingValueSchema = z.number().min(0).max(4).multipleOf(0.5).nullable();

export const ratingSchema = z.strictObject({
  criterion: criterionIdSchema,
  value: ratingValueSchema,
  comment: storableText(limits.commentCharacters).default(''),
});
export type Rating = z.infer<typeof ratingSchema>;

export const recommendationSchema = z.enum(['strong_no', 'no', 'yes', 'strong_yes']);
export type Recommendation = z.infer<typeof recommendationSchema>;

export const putScorecardSchema = z.strictObject({
  ratings: z
    .array(ratingSchema)
    .max(criterionIds.length)
    .refine(
      (ratings) => new Set(ratings.map((r) => r.criterion)).size === ratings.length,
      'must not rate a criterion twice',
    ),
  recommendation: recommendationSchema.nullable().default(null),
  summary: storableText(limits.commentCharacters).default(''),
  submit: z.boolean().default(false),
});
export type PutScorecard = z.infer<typeof putScorecardSchema>;

export const scorecardSchema = z.object({
  authorId: userIdSchema,
  authorName: z.string(),
  ratings: z.array(ratingSchema),
  recommendation: recommendationSchema.nullable(),
  summary: z.string(),
  status: z.enum(['draft', 'submitted']),
  submittedAt: timestampSchema.nullable(),
  updatedAt: timestampSchema,
});
export type Scorecard = z.infer<typeof scorecardSchema>;

const noteBodySchema = storableText(limits.noteCharacters).refine(
  (body) => body.trim().length > 0,
  'must not be empty',
);
export const writeNoteSchema = z.strictObject({ body: noteBodySchema });
/** A note is pinned to the second at which its writing began, or to now. */
export const createNoteSchema = writeNoteSchema.extend({
  pinnedAt: timestampSchema.optional(),
  questionId: questionIdSchema.optional(),
});
export type CreateNote = z.infer<typeof createNoteSchema>;
/** A note belongs to its author; nobody else reads it. */
export const noteSchema = z.object({
  id: noteIdSchema,
  body: z.string(),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  pinnedAt: timestampSchema,
  /** The last stored edit before that second: the text as it stood. Null before the first. */
  revision: z.string().nullable(),
  questionId: questionIdSchema.nullable(),
});
export type Note = z.infer<typeof noteSchema>;

export const reportCriterionSchema = z.object({
  id: criterionIdSchema,
  title: z.string(),
  weight: z.number(),
  /** What the tests propose, 0 to 4, with the sentence that explains it; null where none can. */
  automatic: z.number().nullable(),
  automaticEvidence: z.string().nullable(),
  /** Mean of the submitted scorecards' values, 0 to 4. */
  human: z.number().nullable(),
  humanValues: z.array(z.object({ authorName: z.string(), value: z.number() })),
  /** What enters the total: the human value, else the automatic one, else nothing. */
  counted: z.number().nullable(),
});

export const reportSchema = z.object({
  /** Whether somebody had more time is not for those who read scores. */
  session: sessionSchema.omit({ timeMultiplier: true }),
  organizationName: z.string(),
  generatedAt: timestampSchema,
  criteria: z.array(reportCriterionSchema),
  /** 0 to 100, over the criteria that were observed; null when none was. */
  total: z.number().nullable(),
  /** The arithmetic behind `total`, in words. */
  totalExplanation: z.string(),
  automaticScore: z.object({ points: z.number(), maxPoints: z.number() }).nullable(),
  questions: z.array(
    z.object({
      id: questionIdSchema,
      kind: questionKindSchema,
      /** Of a talk: how many points there are, and which ones who heard. Null for a question to code. */
      discussion: z
        .object({
          pointCount: z.number().int(),
          listeners: z.array(z.object({ authorName: z.string(), heard: z.array(z.string()) })),
        })
        .nullable(),
      title: z.string(),
      submissionCount: z.number().int(),
      runCount: z.number().int(),
      /** The best submission, earliest first among equals. */
      best: submissionSchema.nullable(),
      bestSource: z.string().nullable(),
    }),
  ),
  scorecards: z.array(scorecardSchema),
  /** Submitted scorecards that the reader may not see before submitting their own. */
  hiddenScorecards: z.number().int(),
});
export type Report = z.infer<typeof reportSchema>;
export type ReportCriterion = z.infer<typeof reportCriterionSchema>;
export const sessionIdParamSchema = z.strictObject({ id: sessionIdSchema });
