'use client';

import { roleLabels } from '@/lib/labels';
import { initialsOf, type Participant } from '../presence.js';

const describe = ({ name, role, isMe }: Participant): string =>
  `${name}${isMe ? ' (you)' : ''}, ${roleLabels[role].toLowerCase()}`;

export function ParticipantList({ participants }: { participants: Participant[] }) {
  return (
    <ul aria-label="In the room" className="flex gap-1.5 lg:gap-3">
      {participants.map((person) => (
        <li
          key={person.participantId}
          title={describe(person)}
          className="flex items-center gap-1.5 text-sm"
        >
          <span
            aria-hidden
            className="flex size-7 items-center justify-center rounded-full text-[0.7rem] font-semibold text-white"
            style={{ backgroundColor: person.color }}
          >
            {initialsOf(person.name)}
          </span>
          <span aria-hidden className="max-w-32 truncate max-2xl:hidden">
            {person.name}
          </span>
          <span className="sr-only">{describe(person)}</span>
        </li>
      ))}
    </ul>
  );
}
