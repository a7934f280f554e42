import { z } from 'zod';
import { caseVerdictSchema, outcomeSchema } from './executions.js';
import { executionIdSchema, organizationIdSchema, regradeIdSchema } from './ids.js';
import { timestampSchema } from './text.js';

/** One case whose judgement is another than it was. */
export const caseDriftSchema = z.object({
  name: z.string(),
  before: z.object({ verdict: caseVerdictSchema, points: z.number() }).nullable(),
  after: z.object({ verdict: caseVerdictSchema, points: z.number() }).nullable(),
});
export type CaseDrift = z.infer<typeof caseDriftSchema>;

/** `equal`: the same verdicts from the same image. `drift` says what differs, in the image or in the verdicts. */
export const regradeResultSchema = z.object({
  conclusion: z.enum(['equal', 'drift', 'failed']),
  outcome: outcomeSchema,
  score: z.number().nullable(),
  scoreBefore: z.number().nullable(),
  imageDigest: z.string().nullable(),
  imageDigestBefore: z.string().nullable(),
  cases: z.array(caseDriftSchema),
});
export type RegradeResult = z.infer<typeof regradeResultSchema>;

export const regradeSchema = z.object({
  id: regradeIdSchema,
  submissionId: executionIdSchema,
  status: z.enum(['queued', 'running', 'finished']),
  createdAt: timestampSchema,
  finishedAt: timestampSchema.nullable(),
  result: regradeResultSchema.nullable(),
});
export type Regrade = z.infer<typeof regradeSchema>;

/** Ids only, as of every job. */
export const regradeJobSchema = z.strictObject({
  organizationId: organizationIdSchema,
  regradeId: regradeIdSchema,
});
export type RegradeJob = z.infer<typeof regradeJobSchema>;
