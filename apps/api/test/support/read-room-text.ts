import { sessionIdSchema, type OrganizationId } from '@pairwise/contracts';
import { roomUpdates } from '@pairwise/db';
import type { TestApi } from '@pairwise/test-kit';
import * as Y from 'yjs';

/** The shared text of a room, as the merge of its stored updates. */
export async function readRoomText(
  api: TestApi,
  organizationId: OrganizationId,
  sessionId: string,
): Promise<{ updateCount: number; textOf: (questionId: string) => string }> {
  const updates = await api.database.db.withTenant(organizationId, (tx) =>
    roomUpdates.list(tx, sessionIdSchema.parse(sessionId)),
  );
  const document = new Y.Doc();
  for (const update of updates) Y.applyUpdate(document, update);
  return {
    updateCount: updates.length,
    textOf: (questionId) => document.getText(questionId).toString(),
  };
}
