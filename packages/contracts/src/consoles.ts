import { z } from 'zod';
import { environmentNameSchema } from './environments.js';
import { figureSchema, runSummarySchema, sourceFilesSchema } from './executions.js';
import { executionIdSchema, questionIdSchema } from './ids.js';
import { statementEndSchema, statementSchema } from './statements.js';

/**
 * A console goes on from a run of its room, whose program runs ahead of the statements with the same
 * files and seed; or it begins empty, beside the files.
 */
export const createConsoleSchema = z
  .strictObject({
    runId: executionIdSchema.optional(),
    empty: z
      .strictObject({
        environment: environmentNameSchema,
        files: sourceFilesSchema,
        questionId: questionIdSchema.optional(),
      })
      .optional(),
  })
  .refine(
    ({ runId, empty }) => (runId === undefined) !== (empty === undefined),
    'name a run to go on from, or what to begin empty with',
  );
export type CreateConsole = z.infer<typeof createConsoleSchema>;

/** Pieces of what a statement printed, drew and was answered, in their order. */
export const consolePieceSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    stream: z.enum(['stdout', 'stderr', 'stdin']),
    text: z.string(),
  }),
  z.object({ type: z.literal('figure'), figure: figureSchema }),
]);
export type ConsolePiece = z.infer<typeof consolePieceSchema>;

/** One statement and what came of it. */
export const consoleEntrySchema = z.object({
  ...statementSchema.shape,
  ...statementEndSchema.omit({ number: true }).shape,
  pieces: z.array(consolePieceSchema),
});
export type ConsoleEntry = z.infer<typeof consoleEntrySchema>;

export const consoleSummarySchema = runSummarySchema.extend({
  /** The run that it went on from; null where it began empty. */
  runId: executionIdSchema.nullable(),
});
export type ConsoleSummary = z.infer<typeof consoleSummarySchema>;

export const consoleSchema = consoleSummarySchema.extend({
  /** Of a console that goes on, those that are done. */
  entries: z.array(consoleEntrySchema),
});
export type Console = z.infer<typeof consoleSchema>;
