'use client';

import { useRoomControls } from '../room-controls';
import { messagesOf, type Message } from './messages.js';
import { useUnread } from './use-unread';

export type Backchannel = {
  name: string;
  messages: readonly Message[];
  unread: readonly Message[];
};

/** What interviewers say among themselves; none of it is ever sent to a candidate. */
export function useBackchannel(isShown: boolean): Backchannel {
  const { room, record } = useRoomControls();
  const { participantId } = room.me;
  const name = `${room.sessionId}.${participantId}.backchannel`;
  const messages = messagesOf(record.entries, 'backchannel.said', participantId);
  return { name, messages, unread: useUnread(name, messages, isShown) };
}
