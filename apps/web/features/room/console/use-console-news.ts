'use client';

import type { RoomEvent } from '@pairwise/contracts';
import { useCallback, useState } from 'react';

/** What the room's socket tells of consoles, also while none is shown. */
export type ConsoleNews = {
  newestId: string | null;
  waiting: { id: string; position: number } | null;
};

export function useConsoleNews(): { news: ConsoleNews; receive: (event: RoomEvent) => void } {
  const [news, setNews] = useState<ConsoleNews>({ newestId: null, waiting: null });
  const receive = useCallback((event: RoomEvent) => {
    if (event.type === 'execution.queued' && event.kind === 'console') {
      setNews({ newestId: event.executionId, waiting: null });
    } else if (event.type === 'execution.waiting' && event.kind === 'console') {
      const { executionId: id, position } = event;
      setNews((now) => ({ ...now, waiting: { id, position } }));
    }
  }, []);
  return { news, receive };
}
