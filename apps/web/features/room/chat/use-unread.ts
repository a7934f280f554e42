'use client';

import { useEffect, useState } from 'react';
import { roomEntryIdSchema } from '@pairwise/contracts';
import { unreadOf, type Message } from './messages.js';

const storageKey = (name: string): string => `pairwise.seen.${name}`;

function storedId(name: string): Message['id'] | null {
  try {
    return roomEntryIdSchema.safeParse(localStorage.getItem(storageKey(name))).data ?? null;
  } catch {
    return null;
  }
}

/** The messages of others that came while the conversation was not on the screen. */
export function useUnread(
  name: string,
  messages: readonly Message[],
  isShown: boolean,
): readonly Message[] {
  const [seenUpTo, setSeen] = useState(() => storedId(name));
  const lastId = messages.at(-1)?.id ?? null;
  if (isShown && lastId !== null && lastId !== seenUpTo) setSeen(lastId);
  useEffect(() => {
    if (seenUpTo === null) return;
    try {
      localStorage.setItem(storageKey(name), seenUpTo);
    } catch {
      // Then everything counts as unread after a reload.
    }
  }, [name, seenUpTo]);
  return unreadOf(messages, seenUpTo);
}
