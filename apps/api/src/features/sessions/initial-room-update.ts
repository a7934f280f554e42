import * as Y from 'yjs';

/** One Y.Text per question, named by its id and holding its starter. */
export function initialRoomUpdate(
  questions: ReadonlyArray<{ questionId: string; starter: string }>,
): Uint8Array {
  const document = new Y.Doc();
  document.transact(() => {
    for (const { questionId, starter } of questions)
      document.getText(questionId).insert(0, starter);
  });
  const update = Y.encodeStateAsUpdate(document);
  document.destroy();
  return update;
}

/** What must be added to `updates` so that questions which joined later have their starters. */
export function addMissingStarters(
  updates: readonly Uint8Array[],
  questions: ReadonlyArray<{ questionId: string; starter: string }>,
): Uint8Array | null {
  const document = new Y.Doc();
  for (const update of updates) Y.applyUpdate(document, update);
  const before = Y.encodeStateVector(document);
  const missing = questions.filter(({ questionId }) => document.getText(questionId).length === 0);
  document.transact(() => {
    for (const { questionId, starter } of missing) document.getText(questionId).insert(0, starter);
  });
  const change = missing.length === 0 ? null : Y.encodeStateAsUpdate(document, before);
  document.destroy();
  return change;
}
