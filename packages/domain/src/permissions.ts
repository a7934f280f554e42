import type { ActorRole } from '@pairwise/contracts';

/** Everything that a person can do, and which roles may. The one table of the whole product. */
const table = {
  'organization.read': ['owner', 'interviewer', 'hiring_manager'],
  'members.read': ['owner', 'interviewer', 'hiring_manager'],
  'members.invite': ['owner'],
  'api_keys.manage': ['owner'],
  'images.manage': ['owner'],
  'images.read': ['owner', 'interviewer'],
  'workers.read': ['owner'],
  'questions.read': ['owner', 'interviewer'],
  'questions.edit': ['owner', 'interviewer'],
  'questions.publish': ['owner'],
  'sessions.read': ['owner', 'interviewer', 'hiring_manager'],
  'sessions.write': ['owner', 'interviewer'],
  'room.enter': ['owner', 'interviewer', 'candidate'],
  'room.guide': ['owner', 'interviewer'],
  'room.take_part': ['owner', 'interviewer', 'candidate'],
  'room.direct': ['owner', 'interviewer'],
  'room.confide': ['owner', 'interviewer'],
  'room.report_facts': ['candidate'],
  'room.practise': ['candidate'],
  'executions.create': ['owner', 'interviewer', 'candidate'],
  'executions.read': ['owner', 'interviewer', 'candidate'],
  'submissions.regrade': ['owner', 'interviewer'],
  'notes.write': ['owner', 'interviewer'],
  'scorecards.write': ['owner', 'interviewer'],
  'report.read': ['owner', 'interviewer', 'hiring_manager'],
} as const satisfies Record<string, readonly ActorRole[]>;

export type Permission = keyof typeof table;
export const permissions = Object.keys(table) as Permission[];

export function may(role: ActorRole, permission: Permission): boolean {
  const roles: readonly ActorRole[] = table[permission];
  return roles.includes(role);
}
