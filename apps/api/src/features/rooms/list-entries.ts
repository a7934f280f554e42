import type { RoomEntries, RoomEntryId, SessionId } from '@pairwise/contracts';
import { roomRecord, type TenantTx } from '@pairwise/db';
import type { Actor } from '../../security/actor.js';
import { getRoomSession } from './room-access.js';

/** The record as this actor may read it: a candidate gets what the whole room was told. */
export async function listEntries(
  tx: TenantTx,
  actor: Actor,
  sessionId: SessionId,
  { after, limit }: { after?: RoomEntryId | undefined; limit: number },
): Promise<RoomEntries> {
  const session = await getRoomSession(tx, actor, sessionId);
  const isOpen = actor.kind === 'staff' || ['pending', 'live'].includes(session.status);
  if (!isOpen) return { items: [], hasMore: false };
  const rows = await roomRecord.list(tx, {
    ...{ sessionId, after, take: limit + 1 },
    audiences: actor.kind === 'staff' ? ['everyone', 'staff'] : ['everyone'],
  });
  return { items: rows.slice(0, limit), hasMore: rows.length > limit };
}
