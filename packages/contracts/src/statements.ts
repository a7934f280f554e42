import { z } from 'zod';
import { limits } from './limits.js';
import { actorRoleSchema } from './roles.js';
import { singleLine, storableBytes, timestampSchema } from './text.js';

/** The cell of main.py that a statement is. */
export const cellSchema = z.strictObject({ title: singleLine(limits.cellTitleCharacters) });
export type Cell = z.infer<typeof cellSchema>;

const sourceSchema = storableBytes(limits.statementBytes).refine(
  (source) => source.trim() !== '',
  'must not be empty',
);

export const sendStatementSchema = z.strictObject({
  source: sourceSchema,
  cell: cellSchema.optional(),
});
export type SendStatement = z.infer<typeof sendStatementSchema>;

export const statementStatuses = [
  'succeeded',
  'raised',
  'interrupted',
  /** It left Python, and so ended the console. */
  'exited',
  /** Somebody interrupted what it waited for, or the console ended ahead of it. */
  'not_run',
  /** The console ended in the middle of it. */
  'cut_off',
] as const;
export const statementStatusSchema = z.enum(statementStatuses);
export type StatementStatus = z.infer<typeof statementStatusSchema>;

/** What interrupted a statement: one of its limits, or a person. */
export const interruptCauseSchema = z.enum(['wall', 'cpu', 'output', 'input', 'person']);
export type InterruptCause = z.infer<typeof interruptCauseSchema>;

/** What was typed into a console, by whom and when. */
export const statementSchema = z.object({
  /** Counts from 1; the program that ran ahead of them is number 0. */
  number: z.number().int().nonnegative(),
  source: z.string(),
  cell: cellSchema.nullable(),
  by: z.string(),
  byRole: actorRoleSchema,
  at: timestampSchema,
});
export type Statement = z.infer<typeof statementSchema>;

export const statementEndSchema = z.object({
  number: z.number().int().nonnegative(),
  status: statementStatusSchema,
  cause: interruptCauseSchema.nullable(),
  wallTimeMs: z.number().nonnegative().nullable(),
  /** It printed more than is kept of a statement. */
  truncated: z.boolean(),
});
export type StatementEnd = z.infer<typeof statementEndSchema>;
