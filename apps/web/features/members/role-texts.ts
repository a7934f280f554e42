import type { MemberRole } from '@pairwise/contracts';

export const roleTexts: Record<MemberRole, string> = {
  owner: 'May do everything, and manages the members.',
  interviewer: 'Prepares and runs interviews, takes notes and fills in scorecards.',
  hiring_manager: 'Reads the list of sessions and their reports.',
};
