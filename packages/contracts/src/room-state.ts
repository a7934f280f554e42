import { z } from 'zod';
import { environmentNameSchema } from './environments.js';
import { questionIdSchema, roomEntryIdSchema } from './ids.js';
import { interviewPhaseSchema } from './interview-phases.js';
import { limits } from './limits.js';
import { singleLine, timestampSchema } from './text.js';

const elapsedMsSchema = z.number().nonnegative();

/** The time that one question has had, while the room's clock went. */
export const questionClockSchema = z.object({
  elapsedMs: elapsedMsSchema,
  /** Null for a question that is talked about. */
  phase: interviewPhaseSchema.nullable(),
  phaseMs: z.record(interviewPhaseSchema, elapsedMsSchema),
});
export type QuestionClock = z.infer<typeof questionClockSchema>;

export const toolRequestSchema = z.object({
  entryId: roomEntryIdSchema,
  questionId: questionIdSchema,
  library: singleLine(limits.libraryNameCharacters),
});
export type ToolRequest = z.infer<typeof toolRequestSchema>;

/**
 * What everybody in the room shares besides the text, as of its last change. A clock that goes shows
 * its `elapsedMs` and what has passed `since`.
 */
export const roomStateSchema = z.object({
  /** Grows with each change; an older state never replaces a newer one. */
  version: z.number().int().nonnegative(),
  /** From when the clocks go on; null before the start, after the end and while paused. */
  since: timestampSchema.nullable(),
  elapsedMs: elapsedMsSchema,
  /** The whole time that there is: the planned length, what was granted in advance and since. */
  limitMs: z.number().positive(),
  pause: z.object({ since: timestampSchema, reason: z.string() }).nullable(),
  /** The question that the clock counts for. */
  questionId: questionIdSchema.nullable(),
  clocks: z.record(questionIdSchema, questionClockSchema),
  /** The candidate cannot type. */
  isLocked: z.boolean(),
  /** Completion and lint in the editor. */
  assistance: z.boolean(),
  /** Whether focus and paste facts are recorded. */
  integrity: z.boolean(),
  /** Where a question runs since a request was granted, instead of in its own environment. */
  environments: z.record(questionIdSchema, environmentNameSchema),
  toolRequests: z.array(toolRequestSchema),
});
export type RoomState = z.infer<typeof roomStateSchema>;
