import {
  PairwiseError,
  sessionStatusSchema,
  type RoomAudience,
  type RoomCommand,
  type RoomEntry,
  type RoomState,
  type SessionId,
} from '@pairwise/contracts';
import { roomRecord, roomStates, sessions, type TenantTx } from '@pairwise/db';
import { audienceOf, changeRoom, isTimeFor, maySend } from '@pairwise/domain';
import type { Actor } from '../../security/actor.js';
import { contentOfCommand } from './command-content.js';
import { getRoomSession } from './room-access.js';
import { getRoomState, roomKeyOf } from './room-state.js';

export interface CommandResult {
  entry: RoomEntry;
  /** Null when the command only added to the record, or had been done before. */
  state: RoomState | null;
  /** Before the start a state names questions that the candidate may not know of yet. */
  stateAudience: RoomAudience;
  isNew: boolean;
}

/**
 * Does what a participant asks of the room and puts it on the record, once for each `commandId`.
 * Throws `forbidden`, `session_not_live`, `session_ended`, and `room_conflict` where the room is no
 * longer as the command supposes.
 */
export async function sendCommand(
  tx: TenantTx,
  actor: Actor,
  input: { sessionId: SessionId; commandId: string; command: RoomCommand },
): Promise<CommandResult> {
  const { sessionId, commandId, command } = input;
  if (!maySend(actor.role, command.type)) throw new PairwiseError('forbidden');
  await sessions.lockStatus(tx, sessionId);
  const session = await getRoomSession(tx, actor, sessionId);
  const key = roomKeyOf(session);
  const earlier = await roomRecord.findByCommand(tx, { ...key, actorId: actor.id, commandId });
  const status = sessionStatusSchema.parse(session.status);
  const stateAudience = status === 'pending' ? 'staff' : 'everyone';
  if (earlier !== null) return { entry: earlier, state: null, stateAudience, isNew: false };
  if (!isTimeFor(command.type, status)) {
    throw new PairwiseError(status === 'pending' ? 'session_not_live' : 'session_ended');
  }
  const state = await getRoomState(tx, session);
  const content = await contentOfCommand(tx, session, state, command);
  const { id, name, role } = actor;
  const audience = audienceOf(content);
  const entry = await roomRecord.append(tx, {
    ...{ ...key, commandId, audience, content },
    actor: { id, name, role },
  });
  const next = changeRoom(state, command, { entryId: entry.id, nowMs: Date.parse(entry.at) });
  if (next === state) return { entry, state: null, stateAudience, isNew: true };
  await roomStates.put(tx, key, next);
  return { entry, state: next, stateAudience, isNew: true };
}
