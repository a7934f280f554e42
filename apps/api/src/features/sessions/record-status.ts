import type { RoomEntry, RoomEntryContent, RoomState } from '@pairwise/contracts';
import { roomRecord, roomStates, type SessionWithQuestions, type TenantTx } from '@pairwise/db';
import { audienceOf, endRoom, startRoom, type SessionAction } from '@pairwise/domain';
import type { StaffActor } from '../../security/actor.js';
import { roomKeyOf } from '../rooms/room-state.js';

export interface RecordedStatus {
  state: RoomState;
  entry: RoomEntry | null;
}

/** Starts or stops the room's clocks with the session, and puts it on the record. */
export async function recordStatus(
  tx: TenantTx,
  { id, name, role }: StaffActor,
  session: SessionWithQuestions,
  before: RoomState,
  action: SessionAction,
): Promise<RecordedStatus> {
  const content = contentOfAction(action);
  if (content === null) return { state: before, entry: null };
  const key = roomKeyOf(session);
  const audience = audienceOf(content);
  const entry = await roomRecord.append(tx, {
    ...{ ...key, commandId: null, audience, content },
    actor: { id, name, role },
  });
  const nowMs = Date.parse(entry.at);
  const state = action === 'end' ? endRoom(before, nowMs) : startRoom(before, nowMs);
  await roomStates.put(tx, key, state);
  return { state, entry };
}

function contentOfAction(action: SessionAction): RoomEntryContent | null {
  switch (action) {
    case 'start':
      return { type: 'session.started' };
    case 'end':
      return { type: 'session.ended' };
    case 'reopen':
      return { type: 'session.reopened' };
    case 'cancel':
      return null;
  }
}
