import {
  PairwiseError,
  sessionIdSchema,
  type ExecutionId,
  type ExecutionKind,
} from '@pairwise/contracts';
import { executions, type ExecutionRow, type TenantTx } from '@pairwise/db';
import type { Actor } from '../../security/actor.js';
import { getRoomSession, visibleSince } from '../rooms/room-access.js';

/** An execution of a room that this actor may enter; anything else is `not_found`. */
export async function getExecution(
  tx: TenantTx,
  actor: Actor,
  id: ExecutionId,
  kind: ExecutionKind,
): Promise<ExecutionRow> {
  const row = await executions.find(tx, id, kind);
  if (row === null) throw new PairwiseError('not_found');
  const session = await getRoomSession(tx, actor, sessionIdSchema.parse(row.sessionId));
  if (row.practice) return ownPractice(row, actor, session.status);
  if (row.queuedAt < visibleSince(actor, session)) throw new PairwiseError('not_found');
  return row;
}

/** A practice run is its candidate's alone, until the interview begins. */
function ownPractice(row: ExecutionRow, actor: Actor, status: string): ExecutionRow {
  if (row.requestedById === actor.id && status === 'pending') return row;
  throw new PairwiseError('not_found');
}
