import {
  PairwiseError,
  type QuestionContent,
  type QuestionId,
  type RoomCommand,
  type RoomEntryContent,
  type RoomEntryId,
  type RoomState,
} from '@pairwise/contracts';
import { roomRecord, type SessionWithQuestions, type TenantTx } from '@pairwise/db';
import { findToolRequest } from '@pairwise/domain';
import { contentOf } from '../questions/question-view.js';
import { roomKeyOf } from './room-state.js';

/** What a command leaves on the record, with the words that it stands for. */
export async function contentOfCommand(
  tx: TenantTx,
  session: SessionWithQuestions,
  state: RoomState,
  command: RoomCommand,
): Promise<RoomEntryContent> {
  if ('questionId' in command) pinnedContent(session, command.questionId);
  switch (command.type) {
    case 'phase.enter':
      return { ...command, type: 'phase.entered' };
    case 'clock.pause':
      return { ...command, type: 'clock.paused' };
    case 'clock.resume':
      return { type: 'clock.resumed' };
    case 'clock.extend':
      return { ...command, type: 'clock.extended' };
    case 'question.show':
      return { ...command, type: 'question.shown' };
    case 'room.lock':
      return { ...command, type: 'room.locked' };
    case 'room.assist':
      return { ...command, type: 'room.assisted' };
    case 'hint.give':
      return hintGiven(session, command);
    case 'hint.judge':
      return hintJudged(tx, session, command);
    case 'clarification.give':
      return clarificationGiven(session, command);
    case 'tool.ask':
      return { ...command, type: 'tool.asked' };
    case 'tool.answer':
      return toolAnswered(state, command);
    case 'code.note-insert':
      return { ...command, type: 'code.inserted' };
    case 'chat.say':
      return { ...command, type: 'chat.said' };
    case 'backchannel.say':
      return { ...command, type: 'backchannel.said' };
    case 'integrity.notice':
      return integrityNoticed(state, command);
  }
}

type Of<T extends RoomCommand['type']> = Extract<RoomCommand, { type: T }>;

function pinnedContent(session: SessionWithQuestions, questionId: QuestionId): QuestionContent {
  const pinned = session.sessionQuestions.find(
    ({ questionVersion }) => questionVersion.questionId === questionId,
  );
  if (pinned === undefined) {
    throw new PairwiseError('not_found', { detail: 'This session does not hold that question.' });
  }
  return contentOf(pinned.questionVersion);
}

function hintGiven(
  session: SessionWithQuestions,
  { questionId, level, isShown }: Of<'hint.give'>,
): RoomEntryContent {
  const text = pinnedContent(session, questionId).hints[level - 1];
  if (text === undefined) throw new PairwiseError('not_found', { detail: 'No such hint.' });
  return { type: 'hint.given', questionId, level, text: isShown ? text : null };
}

function clarificationGiven(
  session: SessionWithQuestions,
  { questionId, index, isShown }: Of<'clarification.give'>,
): RoomEntryContent {
  const text = pinnedContent(session, questionId).clarifications[index];
  if (text === undefined) throw new PairwiseError('not_found', { detail: 'No such fact.' });
  return { type: 'clarification.given', questionId, index, text: isShown ? text : null };
}

async function hintJudged(
  tx: TenantTx,
  session: SessionWithQuestions,
  { entryId, use }: Of<'hint.judge'>,
): Promise<RoomEntryContent> {
  const questionId = await questionOfHint(tx, session, entryId);
  return { type: 'hint.judged', questionId, entryId, use };
}

async function questionOfHint(
  tx: TenantTx,
  session: SessionWithQuestions,
  entryId: RoomEntryId,
): Promise<QuestionId> {
  const entry = await roomRecord.find(tx, roomKeyOf(session), entryId);
  if (entry?.content.type === 'hint.given') return entry.content.questionId;
  throw new PairwiseError('not_found', { detail: 'No such hint was given.' });
}

function toolAnswered(
  state: RoomState,
  { entryId, environment }: Of<'tool.answer'>,
): RoomEntryContent {
  const request = findToolRequest(state, entryId);
  if (request === undefined) {
    throw new PairwiseError('room_conflict', { detail: 'That request has been answered already.' });
  }
  const { questionId, library } = request;
  return { type: 'tool.answered', questionId, entryId, library, environment };
}

function integrityNoticed(
  state: RoomState,
  { questionId, fact }: Of<'integrity.notice'>,
): RoomEntryContent {
  if (!state.integrity) {
    throw new PairwiseError('room_conflict', { detail: 'This session records no such facts.' });
  }
  return { type: 'integrity.noticed', questionId, fact };
}
