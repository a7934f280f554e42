import {
  advanceClocks,
  PairwiseError,
  type InterviewPhase,
  type QuestionId,
  type RoomCommand,
  type RoomEntryId,
  type RoomState,
} from '@pairwise/contracts';
import { extendedBy } from './clocks.js';

interface Deed {
  /** Of the entry that records the command. */
  entryId: RoomEntryId;
  nowMs: number;
}

const conflict = (detail: string) => new PairwiseError('room_conflict', { detail });

/**
 * The room after a command. Commands that only add to the record leave it as it is: then the same
 * object comes back. Throws `room_conflict` where the room is no longer as the command supposes.
 */
export function changeRoom(state: RoomState, command: RoomCommand, deed: Deed): RoomState {
  const next = change(state, command, deed);
  return next === state ? state : { ...next, version: state.version + 1 };
}

function change(state: RoomState, command: RoomCommand, { entryId, nowMs }: Deed): RoomState {
  switch (command.type) {
    case 'phase.enter':
      return enterPhase(advanceClocks(state, nowMs), command.questionId, command.phase);
    case 'clock.pause':
      return pause(state, command.reason, nowMs);
    case 'clock.resume':
      return resume(state, nowMs);
    case 'clock.extend':
      return extendedBy(state, command.minutes);
    case 'question.show':
      return showQuestion(advanceClocks(state, nowMs), command.questionId);
    case 'room.lock':
      return { ...state, isLocked: command.isLocked };
    case 'room.assist':
      return { ...state, assistance: command.assistance };
    case 'tool.ask':
      return askForTool(state, { entryId, ...command });
    case 'tool.answer':
      return answerToolRequest(state, command);
    case 'hint.give':
    case 'hint.judge':
    case 'clarification.give':
    case 'code.note-insert':
    case 'chat.say':
    case 'backchannel.say':
    case 'integrity.notice':
      return state;
  }
}

function clockOf(state: RoomState, questionId: QuestionId) {
  const clock = state.clocks[questionId];
  if (clock === undefined) throw new PairwiseError('not_found', { detail: 'No such question.' });
  return clock;
}

function enterPhase(state: RoomState, questionId: QuestionId, phase: InterviewPhase): RoomState {
  const clock = clockOf(state, questionId);
  if (clock.phase === null) throw conflict('This question is talked about: it has no phases.');
  if (clock.phase === phase) throw conflict('That phase has begun already.');
  return { ...state, clocks: { ...state.clocks, [questionId]: { ...clock, phase } } };
}

function pause(state: RoomState, reason: string, nowMs: number): RoomState {
  if (state.pause !== null) throw conflict('The clock stands still already.');
  const since = new Date(nowMs).toISOString();
  return { ...advanceClocks(state, nowMs), since: null, pause: { since, reason } };
}

function resume(state: RoomState, nowMs: number): RoomState {
  if (state.pause === null) throw conflict('The clock goes already.');
  return { ...state, since: new Date(nowMs).toISOString(), pause: null };
}

function showQuestion(state: RoomState, questionId: QuestionId): RoomState {
  clockOf(state, questionId);
  if (state.questionId === questionId) throw conflict('That question is shown already.');
  return { ...state, questionId };
}

const TOOL_REQUESTS_MAX = 10;

function askForTool(
  state: RoomState,
  { entryId, questionId, library }: RoomState['toolRequests'][number],
): RoomState {
  clockOf(state, questionId);
  const isOpen = state.toolRequests.some(
    (one) => one.questionId === questionId && one.library === library,
  );
  if (isOpen) throw conflict('You have asked for that already.');
  if (state.toolRequests.length >= TOOL_REQUESTS_MAX) {
    throw conflict('Wait for an answer to what you have asked for.');
  }
  return { ...state, toolRequests: [...state.toolRequests, { entryId, questionId, library }] };
}

function answerToolRequest(
  state: RoomState,
  { entryId, environment }: Extract<RoomCommand, { type: 'tool.answer' }>,
): RoomState {
  const request = findToolRequest(state, entryId);
  if (request === undefined) throw conflict('That request has been answered already.');
  const toolRequests = state.toolRequests.filter((one) => one !== request);
  if (environment === null) return { ...state, toolRequests };
  const environments = { ...state.environments, [request.questionId]: environment };
  return { ...state, toolRequests, environments };
}

export const findToolRequest = (state: RoomState, entryId: RoomEntryId) =>
  state.toolRequests.find((one) => one.entryId === entryId);
