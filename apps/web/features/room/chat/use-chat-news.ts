'use client';

import { useRoomControls } from '../room-controls';
import { messagesOf } from './messages.js';
import { useUnread } from './use-unread';

export type ChatNews = { unreadCount: number; announcement: string };

/** How much of the chat was not seen yet, and the last of it for those who listen. */
export function useChatNews(isShown: boolean): ChatNews {
  const { room, record } = useRoomControls();
  const { participantId } = room.me;
  const messages = messagesOf(record.entries, 'chat.said', participantId);
  const unread = useUnread(`${room.sessionId}.${participantId}.chat`, messages, isShown);
  const last = unread.at(-1);
  return {
    unreadCount: unread.length,
    announcement: last ? `New message from ${last.author}: ${last.text}` : '',
  };
}
