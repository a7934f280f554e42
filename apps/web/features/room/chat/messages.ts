import type { RoomEntry } from '@pairwise/contracts';
import { entriesOf, isAfter } from '../record/entries.js';

export type Message = {
  id: RoomEntry['id'];
  at: string;
  author: string;
  text: string;
  isMine: boolean;
};

export type ConversationType = 'chat.said' | 'backchannel.said';

/** What was said, oldest first, as this participant reads it. */
export const messagesOf = (
  entries: readonly RoomEntry[],
  type: ConversationType,
  myId: string,
): Message[] =>
  entriesOf(entries, type).map(({ id, at, actor, content }) => ({
    ...{ id, at, author: actor.name, text: content.text },
    isMine: actor.id === myId,
  }));

/** The others' messages since the last one that was seen. */
export const unreadOf = (
  messages: readonly Message[],
  seenUpTo: Message['id'] | null,
): readonly Message[] =>
  messages.filter(({ id, isMine }) => !isMine && (seenUpTo === null || isAfter(id, seenUpTo)));
