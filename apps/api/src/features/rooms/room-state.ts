import {
  organizationIdSchema,
  questionIdSchema,
  questionKindSchema,
  sessionIdSchema,
  type RoomState,
} from '@pairwise/contracts';
import { roomStates, type SessionWithQuestions, type TenantTx } from '@pairwise/db';
import { initialRoomState, startRoom, type RoomPlan } from '@pairwise/domain';

export const roomKeyOf = (session: SessionWithQuestions) => ({
  organizationId: organizationIdSchema.parse(session.organizationId),
  sessionId: sessionIdSchema.parse(session.id),
});

/** The stored state, or the one that a room of this session begins with. */
export async function getRoomState(
  tx: TenantTx,
  session: SessionWithQuestions,
): Promise<RoomState> {
  const stored = await roomStates.find(tx, roomKeyOf(session));
  // Until its start the plan may still change, and the clocks stand at zero.
  if (stored !== null && session.status !== 'pending') return stored;
  const initial = initialRoomState(planOf(session));
  const { isLocked, assistance, version } = stored ?? initial;
  const prepared = { ...initial, isLocked, assistance, version };
  const isRunning = session.status === 'live' && session.startedAt !== null;
  return isRunning ? startRoom(prepared, session.startedAt?.getTime() ?? 0) : prepared;
}

const planOf = (session: SessionWithQuestions): RoomPlan => ({
  durationMinutes: session.durationMinutes,
  timeMultiplier: session.timeMultiplier,
  integrity: session.integrity,
  questions: session.sessionQuestions.map(({ questionVersion }) => ({
    id: questionIdSchema.parse(questionVersion.questionId),
    kind: questionKindSchema.parse(questionVersion.kind),
  })),
});
