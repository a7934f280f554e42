import type { HintUse, QuestionId, RoomEntry, RoomEntryId } from '@pairwise/contracts';
import { entriesOf } from '../record/entries.js';

type Given = {
  entryId: RoomEntryId;
  at: string;
  by: string;
  /** Its text, where the candidate could read it; null where it was only said. */
  text: string | null;
};
export type GivenFact = Given & { index: number };
export type GivenHint = Given & { level: number; use: HintUse | null };

const ofQuestion = (questionId: QuestionId) => (entry: { content: { questionId: QuestionId } }) =>
  entry.content.questionId === questionId;

/** The hints that were given for a question, oldest first, each with the last word on its use. */
export function givenHints(entries: readonly RoomEntry[], questionId: QuestionId): GivenHint[] {
  const uses = new Map(
    entriesOf(entries, 'hint.judged').map(({ content }) => [content.entryId, content.use]),
  );
  return entriesOf(entries, 'hint.given')
    .filter(ofQuestion(questionId))
    .map(({ id, at, actor, content: { level, text } }) => ({
      ...{ entryId: id, at, by: actor.name, level, text },
      use: uses.get(id) ?? null,
    }));
}

export const givenFacts = (entries: readonly RoomEntry[], questionId: QuestionId): GivenFact[] =>
  entriesOf(entries, 'clarification.given')
    .filter(ofQuestion(questionId))
    .map(({ id, at, actor, content: { index, text } }) => ({
      ...{ entryId: id, at, by: actor.name, index, text },
    }));
