import { roomSchema, type Room, type RoomState, type SessionId } from '@pairwise/contracts';
import { organizations, type SessionWithQuestions, type TenantTx } from '@pairwise/db';
import { may } from '@pairwise/domain';
import type { Actor } from '../../security/actor.js';
import { contentOf, maxScoreOf } from '../questions/question-view.js';
import { attemptPolicyOf } from '../sessions/session-view.js';
import { getRoomSession } from './room-access.js';
import { getRoomState } from './room-state.js';

/** The room as this actor may see it: a candidate gets no question before the start or after the end. */
export async function getRoom(tx: TenantTx, actor: Actor, sessionId: SessionId): Promise<Room> {
  const session = await getRoomSession(tx, actor, sessionId);
  const organization = await organizations.get(tx, actor.organizationId);
  const showsQuestions = actor.kind === 'staff' || session.status === 'live';
  return roomSchema.parse({
    sessionId,
    kind: session.kind,
    title: session.title,
    organizationName: organization.name,
    status: session.status,
    durationMinutes: session.durationMinutes,
    startedAt: session.startedAt?.toISOString() ?? null,
    endedAt: session.endedAt?.toISOString() ?? null,
    attempts: attemptPolicyOf(session),
    serverTime: new Date().toISOString(),
    me: { role: actor.role, name: actor.name, participantId: actor.id },
    candidateName: session.candidateName,
    meetingUrl: session.meetingUrl,
    state: stateFor(actor, session.status, await getRoomState(tx, session)),
    questions: showsQuestions ? questionsOf(actor, session) : [],
    ...(may(actor.role, 'room.guide') ? { guides: guidesOf(session) } : {}),
  });
}

/** Before the start a candidate's room names no question. */
const stateFor = (actor: Actor, status: string, state: RoomState): RoomState =>
  actor.kind === 'candidate' && status === 'pending'
    ? { ...state, questionId: null, clocks: {} }
    : state;

/** A candidate's counts leave out the cases for interviewers, as their submissions do. */
const questionsOf = (actor: Actor, session: SessionWithQuestions) =>
  session.sessionQuestions.map(({ questionVersion }) => {
    const { statement, starter, datasets, cases } = contentOf(questionVersion);
    const counted =
      actor.kind === 'staff' ? cases : cases.filter((one) => one.audience !== 'interviewer');
    return {
      ...questionVersion,
      id: questionVersion.questionId,
      statement,
      starter,
      datasets,
      caseCount: counted.length,
      maxScore: maxScoreOf(counted),
    };
  });

const guidesOf = (session: SessionWithQuestions) =>
  session.sessionQuestions.map(({ questionVersion }) => {
    const { reference, hints, clarifications, anchors, discussion } = contentOf(questionVersion);
    const { questionId } = questionVersion;
    return { questionId, reference, hints, clarifications, anchors, discussion };
  });
