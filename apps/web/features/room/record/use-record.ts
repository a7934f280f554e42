'use client';

import type { RoomEntry } from '@pairwise/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RoomApi } from '../room-api';
import { lastIdOf, mergeEntries } from './entries.js';

export type RoomRecord = {
  /** What this side may know of, oldest first. */
  entries: readonly RoomEntry[];
  /** Until the first reading has come. */
  isLoading: boolean;
  /** Why the last reading failed; what had come before stays. */
  problem: unknown;
  receive: (entry: RoomEntry) => void;
  refresh: () => void;
};

const none: readonly RoomEntry[] = [];

/** The record as it grows: read once, then heard of, and read on after every gap. */
export function useRecord(api: RoomApi): RoomRecord {
  const [entries, setEntries] = useState(none);
  const [isLoading, setLoading] = useState(true);
  const [problem, setProblem] = useState<unknown>(null);
  /** Everything up to here has been read, and not only heard. */
  const readUpTo = useRef<RoomEntry['id'] | undefined>(undefined);

  const receive = useCallback((entry: RoomEntry) => {
    setEntries((known) => mergeEntries(known, [entry]));
  }, []);
  const refresh = useCallback(() => {
    const readOn = async (): Promise<void> => {
      for (let hasMore = true; hasMore;) {
        const page = await api.record(readUpTo.current);
        readUpTo.current = lastIdOf(page.items) ?? readUpTo.current;
        setEntries((known) => mergeEntries(known, page.items));
        hasMore = page.hasMore;
      }
    };
    readOn()
      .then(
        () => setProblem(null),
        (cause: unknown) => setProblem(cause),
      )
      .finally(() => setLoading(false));
  }, [api]);
  useEffect(refresh, [refresh]);
  return { entries, isLoading, problem, receive, refresh };
}
