import { z } from 'zod';
import { datasetSchema } from './datasets.js';
import { questionIdiomsSchema } from './findings.js';
import {
  caseAudienceSchema,
  caseSkillSchema,
  discussionGuideSchema,
  questionAnchorsSchema,
  questionKindSchema,
} from './questions.js';

/**
 * A question version as Postgres keeps it, between the seed, the API and the worker. `check` is read
 * by the checker container alone, so it travels unparsed. Never sent to a browser as it is.
 */
export const questionContentSchema = z.object({
  kind: questionKindSchema.default('coding'),
  statement: z.string(),
  starter: z.string(),
  reference: z.string(),
  drivers: z.string(),
  checks: z.string().nullable(),
  hints: z.array(z.string()),
  clarifications: z.array(z.string()),
  anchors: questionAnchorsSchema.nullable().default(null),
  discussion: discussionGuideSchema.nullable().default(null),
  datasets: z.array(datasetSchema).default([]),
  idioms: questionIdiomsSchema.prefault({}),
  cases: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      audience: caseAudienceSchema,
      skill: caseSkillSchema,
      points: z.number(),
      required: z.boolean().default(false),
      timeoutMs: z.number().int(),
      /** Null for a rule on the source, which runs no code. */
      driver: z.string().nullable(),
      check: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type QuestionContent = z.infer<typeof questionContentSchema>;
