import type { HintUse, InterviewPhase, RoomEntry, RoomEntryContent } from '@pairwise/contracts';
import { counted } from '../../../lib/format.js';
import { describeFact } from '../integrity/describe-fact.js';

const phaseVerbs: Record<InterviewPhase, string> = {
  clarify: 'began to clarify',
  plan: 'began to plan',
  code: 'began to code',
  test: 'began to test',
};

const hintUses: Record<HintUse, string> = {
  taken: 'it was taken up',
  argued: 'it was argued with',
  ignored: 'it was left aside',
};

export type EntryWords = {
  titleOf: (questionId: string) => string;
  environmentOf: (environment: string) => string;
};

/** One entry of the record in a sentence. What somebody wrote stands in it as they wrote it. */
export const describeEntry = ({ actor, content }: RoomEntry, words: EntryWords): string =>
  `${actor.name} ${deedOf(content, words)}.`;

function deedOf(content: RoomEntryContent, { titleOf, environmentOf }: EntryWords): string {
  switch (content.type) {
    case 'session.started':
      return 'started the interview';
    case 'session.ended':
      return 'ended the interview';
    case 'session.reopened':
      return 'opened the interview again';
    case 'presence.joined':
      return 'came into the room';
    case 'presence.left':
      return 'left the room';
    case 'phase.entered':
      return `${phaseVerbs[content.phase]} (${titleOf(content.questionId)})`;
    case 'clock.paused':
      return `paused the clock: “${content.reason}”`;
    case 'clock.resumed':
      return 'let the clock go on';
    case 'clock.extended':
      return `added ${counted(content.minutes, 'minute')}`;
    case 'question.shown':
      return `went to “${titleOf(content.questionId)}”`;
    case 'room.locked':
      return content.isLocked
        ? 'locked the editor for the candidate'
        : 'unlocked the editor for the candidate';
    case 'room.assisted':
      return content.assistance
        ? 'switched completion and lint on'
        : 'switched completion and lint off';
    case 'hint.given':
      return `${content.text === null ? 'said' : 'showed'} hint ${content.level} of “${titleOf(content.questionId)}”`;
    case 'hint.judged':
      return `noted of a hint: ${hintUses[content.use]}`;
    case 'clarification.given':
      return `${content.text === null ? 'told' : 'showed'} fact ${content.index + 1} of “${titleOf(content.questionId)}”`;
    case 'tool.asked':
      return `asked for ${content.library}`;
    case 'tool.answered':
      return content.environment === null
        ? `refused ${content.library}`
        : `granted ${content.library}: runs use ${environmentOf(content.environment)} now`;
    case 'code.inserted':
      return `inserted ${counted(content.lines, 'line')} of code for the candidate`;
    case 'chat.said':
      return `wrote to everybody: “${content.text}”`;
    case 'backchannel.said':
      return `wrote to the interviewers: “${content.text}”`;
    case 'integrity.noticed':
      return describeFact(content.fact);
  }
}
