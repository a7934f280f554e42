import type { RoomEntry, RoomState } from '@pairwise/contracts';
import { entriesOf } from '../record/entries.js';

export type RequestStatus = 'none' | 'waiting' | 'granted' | 'refused';

/** How a wish for a library stands: what is open now, else the last answer that it got. */
export function requestStatus(
  state: Pick<RoomState, 'toolRequests'>,
  entries: readonly RoomEntry[],
  wish: { questionId: string; library: string },
): RequestStatus {
  const isWished = (one: { questionId: string; library: string }): boolean =>
    one.questionId === wish.questionId && one.library === wish.library;
  if (state.toolRequests.some(isWished)) return 'waiting';
  const answer = entriesOf(entries, 'tool.answered').findLast(({ content }) => isWished(content));
  if (answer === undefined) return 'none';
  return answer.content.environment === null ? 'refused' : 'granted';
}
