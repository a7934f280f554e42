import { z } from 'zod';
import { datasetSchema } from './datasets.js';
import { environmentNameSchema } from './environments.js';
import { questionIdSchema, questionVersionIdSchema } from './ids.js';

export const questionLevelSchema = z.enum(['junior', 'mid', 'senior']);
export type QuestionLevel = z.infer<typeof questionLevelSchema>;

/** What a candidate may learn of a case: its message, only name and verdict, or nothing at all. */
export const caseAudienceSchema = z.enum(['detail', 'verdict', 'interviewer']);
export type CaseAudience = z.infer<typeof caseAudienceSchema>;

export const caseSkillSchema = z.enum([
  'correctness',
  'edge_cases',
  'shape',
  'numerics',
  'speed',
  'style',
]);
export type CaseSkill = z.infer<typeof caseSkillSchema>;

export const questionSummarySchema = z.object({
  id: questionIdSchema,
  versionId: questionVersionIdSchema,
  title: z.string(),
  category: z.string(),
  level: questionLevelSchema,
  minutes: z.number().int(),
  environment: environmentNameSchema,
  tags: z.array(z.string()),
  /** One short phrase: what the question tests. */
  tests: z.string(),
});
export type QuestionSummary = z.infer<typeof questionSummarySchema>;

/** Staff only: the reference solution and the hints never travel to a candidate. */
export const questionDetailSchema = questionSummarySchema.extend({
  statement: z.string(),
  starter: z.string(),
  reference: z.string(),
  hints: z.array(z.string()),
  clarifications: z.array(z.string()),
  datasets: z.array(datasetSchema),
  cases: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      audience: caseAudienceSchema,
      skill: caseSkillSchema,
      points: z.number(),
      required: z.boolean(),
    }),
  ),
});
export type QuestionDetail = z.infer<typeof questionDetailSchema>;
