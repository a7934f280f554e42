'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from '@/lib/query-keys';
import type { RoomApi } from './room-api';
import { needsRecord, type RunView } from './run-view.js';
import { type RunsAction } from './runs.js';

const duePollMs = 700;
const silentPollMs = 5_000;

/**
 * Reads the stored record of the run on show: at its end, for time, memory and the complete output;
 * and now and then before it, so that nobody waits for an event that was lost.
 */
export function useRunRecord(
  api: RoomApi,
  run: RunView | null,
  dispatch: (action: RunsAction) => void,
): void {
  const id = run?.id ?? '';
  const isDue = run !== null && needsRecord(run);
  const { data, refetch } = useQuery({
    queryKey: [...queryKeys.run(id), ...api.scope] as const,
    queryFn: () => api.run(id),
    enabled: run !== null && !run.isStored,
    refetchInterval: isDue ? duePollMs : silentPollMs,
    staleTime: 0,
    gcTime: 0,
  });
  useEffect(() => {
    if (data) dispatch({ type: 'loaded', run: data });
  }, [data, dispatch]);
  useEffect(() => {
    if (isDue) void refetch();
  }, [isDue, refetch]);
}
