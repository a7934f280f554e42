import type {
  ActorRole,
  RoomAudience,
  RoomCommandType,
  RoomEntryContent,
  SessionStatus,
} from '@pairwise/contracts';
import { may, type Permission } from '../permissions.js';

interface Rule {
  permission: Permission;
  /** While the session is in one of these. */
  statuses: readonly SessionStatus[];
}

const live = ['live'] as const;
const beforeAndLive = ['pending', 'live'] as const;

const rules: Record<RoomCommandType, Rule> = {
  'phase.enter': { permission: 'room.take_part', statuses: live },
  'tool.ask': { permission: 'room.take_part', statuses: live },
  'chat.say': { permission: 'room.take_part', statuses: beforeAndLive },
  'integrity.notice': { permission: 'room.report_facts', statuses: live },
  'clock.pause': { permission: 'room.direct', statuses: live },
  'clock.resume': { permission: 'room.direct', statuses: live },
  'clock.extend': { permission: 'room.direct', statuses: live },
  'question.show': { permission: 'room.direct', statuses: live },
  'room.lock': { permission: 'room.direct', statuses: beforeAndLive },
  'room.assist': { permission: 'room.direct', statuses: beforeAndLive },
  'hint.give': { permission: 'room.direct', statuses: live },
  'hint.judge': { permission: 'room.direct', statuses: ['live', 'ended'] },
  'clarification.give': { permission: 'room.direct', statuses: live },
  'tool.answer': { permission: 'room.direct', statuses: live },
  'code.note-insert': { permission: 'room.direct', statuses: live },
  'backchannel.say': { permission: 'room.confide', statuses: ['pending', 'live', 'ended'] },
};

export const maySend = (role: ActorRole, command: RoomCommandType): boolean =>
  may(role, rules[command].permission);

export const isTimeFor = (command: RoomCommandType, status: SessionStatus): boolean =>
  rules[command].statuses.includes(status);

/** Who hears of an entry. What was only said, or is the interviewers' own, stays with them. */
export function audienceOf(content: RoomEntryContent): RoomAudience {
  switch (content.type) {
    case 'backchannel.said':
    case 'hint.judged':
      return 'staff';
    case 'hint.given':
    case 'clarification.given':
      return content.text === null ? 'staff' : 'everyone';
    case 'session.started':
    case 'session.ended':
    case 'session.reopened':
    case 'presence.joined':
    case 'presence.left':
    case 'phase.entered':
    case 'clock.paused':
    case 'clock.resumed':
    case 'clock.extended':
    case 'question.shown':
    case 'room.locked':
    case 'room.assisted':
    case 'tool.asked':
    case 'tool.answered':
    case 'code.inserted':
    case 'chat.said':
    case 'integrity.noticed':
      return 'everyone';
  }
}
