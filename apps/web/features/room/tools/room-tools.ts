import type { Room } from '@pairwise/contracts';
import type { RoomActor } from '../room-api';

export const toolNames = ['chat', 'libraries', 'recorded', 'record'] as const;
export type ToolName = (typeof toolNames)[number];

export const toolTitles: Record<ToolName, string> = {
  chat: 'Chat',
  libraries: 'Libraries',
  recorded: 'What is recorded',
  record: 'Record',
};

type Place = { actor: RoomActor; room: Pick<Room, 'status' | 'kind'> };

/** What stands beside the room for this side at this moment. */
export const toolsOf = (place: Place): ToolName[] =>
  toolNames.filter((name) => isOffered(name, place));

function isOffered(name: ToolName, { actor, room: { status, kind } }: Place): boolean {
  switch (name) {
    case 'chat':
      return kind === 'interview';
    case 'libraries':
    case 'recorded':
      return actor === 'candidate' && status === 'live';
    case 'record':
      return actor === 'staff';
  }
}

export const toolPanelId = (name: ToolName): string => `room-tool-${name}`;
