import { z } from 'zod';
import { executionIdSchema, organizationIdSchema } from './ids.js';
import { statementSchema } from './statements.js';

/** A job carries ids and nothing else: what it acts on is read from Postgres, under its tenant. */
export const executionJobSchema = z.strictObject({
  organizationId: organizationIdSchema,
  executionId: executionIdSchema,
});
export type ExecutionJob = z.infer<typeof executionJobSchema>;

/** What a running execution is told, from the API to whichever worker holds it. */
export const executionSignalSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('cancel'), executionId: executionIdSchema }),
  z.strictObject({
    type: z.literal('input'),
    executionId: executionIdSchema,
    text: z.string(),
    isEnd: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('statement'),
    executionId: executionIdSchema,
    ...statementSchema.pick({ source: true, cell: true, by: true, byRole: true }).shape,
  }),
  z.strictObject({ type: z.literal('interrupt'), executionId: executionIdSchema }),
]);
export type ExecutionSignal = z.infer<typeof executionSignalSchema>;
