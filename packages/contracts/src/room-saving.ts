import { z } from 'zod';
import { timestampSchema } from './text.js';

/**
 * A browser asks, on the socket of the shared text: is all that I sent before this stored? It numbers
 * its questions, and an answer covers every question up to the one that it names.
 */
export const saveMarkSchema = z.object({
  type: z.literal('save.mark'),
  mark: z.number().int().nonnegative(),
});
export type SaveMark = z.infer<typeof saveMarkSchema>;

export const savedSchema = z.object({
  type: z.literal('save.stored'),
  mark: z.number().int().nonnegative(),
  /** When the server knew, by its clock. */
  storedAt: timestampSchema,
});
export type Saved = z.infer<typeof savedSchema>;
