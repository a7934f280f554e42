import { discussionTicksSchema, type DiscussionTicks } from '@pairwise/contracts';
import type { DiscussionTickRow } from '@pairwise/db';

export const toTicks = (row: DiscussionTickRow): DiscussionTicks =>
  discussionTicksSchema.parse(row);
