import { z } from 'zod';
import { questionIdSchema, sessionIdSchema } from './ids.js';

/** More points than any question may have. */
const pointsMax = 12;

/** Places of the points that were heard, counted from 0 in the order of the question. */
const heardPointsSchema = z
  .array(
    z
      .number()
      .int()
      .min(0)
      .max(pointsMax - 1),
  )
  .max(pointsMax)
  .refine((points) => new Set(points).size === points.length, 'must name each point once');

export const putDiscussionTicksSchema = z.strictObject({ points: heardPointsSchema });
export type PutDiscussionTicks = z.infer<typeof putDiscussionTicksSchema>;

/** What one interviewer has ticked while a candidate spoke about one question. */
export const discussionTicksSchema = z.object({
  questionId: questionIdSchema,
  points: z.array(z.number().int()),
});
export type DiscussionTicks = z.infer<typeof discussionTicksSchema>;
export const discussionTicksListSchema = z.object({ items: z.array(discussionTicksSchema) });

export const discussionParamsSchema = z.strictObject({
  id: sessionIdSchema,
  questionId: questionIdSchema,
});
