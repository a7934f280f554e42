import { z } from 'zod';
import { executionIdSchema, organizationIdSchema } from './ids.js';

/** A job carries ids and nothing else: what it acts on is read from Postgres, under its tenant. */
export const executionJobSchema = z.strictObject({
  organizationId: organizationIdSchema,
  executionId: executionIdSchema,
});
export type ExecutionJob = z.infer<typeof executionJobSchema>;
