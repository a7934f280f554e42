import { z } from 'zod';
import { datasetSchema } from './datasets.js';
import { environmentNameSchema } from './environments.js';
import { questionDraftIdSchema, questionIdSchema, questionVersionIdSchema } from './ids.js';
import { pageQuerySchema } from './pagination.js';
import { storableText } from './text.js';
import { trackIdSchema } from './tracks.js';

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

/** `coding`: graded by its cases. `discussion`: talked about, with points that an interviewer listens for. */
export const questionKindSchema = z.enum(['coding', 'discussion']);
export type QuestionKind = z.infer<typeof questionKindSchema>;

/** The interviewer's side of a talk; no candidate ever receives it. */
export const discussionGuideSchema = z.object({
  /** What a good answer mentions, each of them one thing that one can hear or not. */
  points: z.array(z.string()),
  followUps: z.array(z.string()),
  /** What people wrongly say, and why it is wrong. */
  misconceptions: z.array(z.string()),
  /** Markdown. */
  modelAnswer: z.string(),
});
export type DiscussionGuide = z.infer<typeof discussionGuideSchema>;

/** What a rating of 0, 2 and 4 looks like for a question. */
export const questionAnchorsSchema = z.object({
  '0': z.string(),
  '2': z.string(),
  '4': z.string(),
});
export type QuestionAnchors = z.infer<typeof questionAnchorsSchema>;

export const questionOriginSchema = z.enum(['built_in', 'own']);
export type QuestionOrigin = z.infer<typeof questionOriginSchema>;

/** Every word of `search` has to be somewhere in title, id, category, topic, tags or `tests`. */
export const listQuestionsQuerySchema = pageQuerySchema.extend({
  search: storableText(100).optional(),
  category: storableText(60).optional(),
  level: questionLevelSchema.optional(),
  kind: questionKindSchema.optional(),
  minutesMax: z.coerce.number().int().min(1).max(600).optional(),
  environment: environmentNameSchema.optional(),
  tag: storableText(200).optional(),
  topic: storableText(200).optional(),
  track: trackIdSchema.optional(),
  origin: questionOriginSchema.optional(),
});
export type ListQuestionsQuery = z.infer<typeof listQuestionsQuerySchema>;

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() }));
/** What the questions in use can be filtered by, the most frequent first. */
export const questionFacetsSchema = z.object({
  categories: facetSchema,
  levels: facetSchema,
  environments: facetSchema,
  topics: facetSchema,
  tags: facetSchema,
});
export type QuestionFacets = z.infer<typeof questionFacetsSchema>;

export const questionSummarySchema = z.object({
  id: questionIdSchema,
  kind: questionKindSchema,
  versionId: questionVersionIdSchema,
  title: z.string(),
  category: z.string(),
  level: questionLevelSchema,
  minutes: z.number().int(),
  environment: environmentNameSchema,
  tags: z.array(z.string()),
  topic: z.string(),
  /** Empty for an own question. */
  tracks: z.array(trackIdSchema),
  /** One short phrase: what the question tests. */
  tests: z.string(),
  number: z.number().int(),
  origin: questionOriginSchema,
  /** Where an own question is edited; null for a built-in one. */
  draftId: questionDraftIdSchema.nullable(),
});
export type QuestionSummary = z.infer<typeof questionSummarySchema>;

/** Staff only: the reference solution and the hints never travel to a candidate. */
export const questionDetailSchema = questionSummarySchema.extend({
  statement: z.string(),
  starter: z.string(),
  reference: z.string(),
  hints: z.array(z.string()),
  clarifications: z.array(z.string()),
  anchors: questionAnchorsSchema.nullable(),
  /** Null for a question to code. */
  discussion: discussionGuideSchema.nullable(),
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
