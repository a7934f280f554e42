import type { QuestionDraftAction, QuestionDraftState } from '@pairwise/contracts';

/** What decides beside the state itself. */
export interface DraftHistory {
  /** Whether the question has a version. */
  isPublished: boolean;
  /** Whether the files are other ones than those of its newest version. */
  isChanged: boolean;
}

/** The state that an action leads to, or null where it is not possible. */
export function nextDraftState(
  state: QuestionDraftState,
  action: QuestionDraftAction,
  { isPublished, isChanged }: DraftHistory,
): QuestionDraftState | null {
  switch (action) {
    case 'submit':
      return state === 'draft' ? 'in_review' : null;
    case 'return':
      return state === 'in_review' ? 'draft' : null;
    case 'publish':
      return state === 'in_review' ? 'live' : null;
    case 'retire':
      return isPublished && state !== 'retired' ? 'retired' : null;
    case 'revive':
      if (state !== 'retired') return null;
      return isChanged ? 'draft' : 'live';
  }
}

/**
 * The state after a save, or null where the files cannot be changed: a reviewer reads what was
 * submitted, and what is retired is revived first.
 */
export const stateAfterSave = (state: QuestionDraftState): QuestionDraftState | null =>
  state === 'retired' ? null : 'draft';

/**
 * Whether a person may publish: somebody else has to have had a hand in it, unless nobody else could.
 * `authorIds` are those who saved since the newest version; `publisherIds` all who may publish.
 */
export function mayPublishAlone(
  personId: string,
  { authorIds, publisherIds }: { authorIds: readonly string[]; publisherIds: readonly string[] },
): boolean {
  const wroteAlone = authorIds.every((id) => id === personId);
  return !wroteAlone || publisherIds.every((id) => id === personId);
}
