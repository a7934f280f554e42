'use client';

import type { RoomEvent } from '@pairwise/contracts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { queryKeys } from '@/lib/query-keys';
import type { RoomApi } from './room-api';
import {
  isWaitingForEvents,
  needsRecord,
  noRuns,
  reduceRuns,
  runsOfQuestion,
  type RunView,
} from './runs.js';

export type Runs = {
  /** Runs of the open question, newest first. */
  runs: RunView[];
  shown: RunView | null;
  select: (id: string | null) => void;
  receive: (event: RoomEvent) => void;
  accepted: (id: string, questionId: string) => void;
  refresh: () => void;
};
type Options = {
  api: RoomApi;
  questionId: string | null;
  myName: string;
  enabled: boolean;
};

/** Output may come in hundreds of small pieces a second; the page is drawn once for a batch. */
const batchMs = 40;
const recordPollMs = 700;
const silentPollMs = 5_000;
const gapPatienceMs = 1_500;

export function useRuns({ api, questionId, myName, enabled }: Options): Runs {
  const [state, dispatch] = useReducer(reduceRuns, noRuns);
  const [selectedId, select] = useState<string | null>(null);
  const list = useQuery({
    queryKey: [...queryKeys.runs(api.sessionId), ...api.scope] as const,
    queryFn: () => api.runs(),
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
  useEffect(() => {
    if (list.data) dispatch({ type: 'listed', runs: list.data });
  }, [list.data]);

  const receiveBatch = useCallback((events: RoomEvent[]) => {
    dispatch({ type: 'events', events });
    if (events.some((event) => event.type === 'execution.queued' && event.kind === 'run')) {
      select(null);
    }
  }, []);
  const receive = useBatches(receiveBatch);
  const accepted = useCallback(
    (id: string, ofQuestion: string) => {
      select(null);
      dispatch({ type: 'accepted', id, questionId: ofQuestion, requestedBy: myName });
    },
    [myName],
  );

  const runs = useMemo(
    () => (questionId ? runsOfQuestion(state, questionId) : []),
    [state, questionId],
  );
  const shown = runs.find((run) => run.id === selectedId) ?? runs[0] ?? null;
  useRecord(api, shown, dispatch);
  const { refetch } = list;
  const refresh = useCallback(() => void refetch(), [refetch]);
  return { runs, shown, select, receive, accepted, refresh };
}

function useBatches(deliver: (events: RoomEvent[]) => void): (event: RoomEvent) => void {
  const waiting = useRef<RoomEvent[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (event: RoomEvent) => {
      waiting.current.push(event);
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        deliver(waiting.current.splice(0));
      }, batchMs);
    },
    [deliver],
  );
}

/**
 * Reads the stored record of the run on show: at its end, for time, memory and the complete output;
 * and now and then while it is silent, so that nobody waits for an event that was lost.
 */
function useRecord(
  api: RoomApi,
  run: RunView | null,
  dispatch: (action: Parameters<typeof reduceRuns>[1]) => void,
): void {
  const id = run?.id ?? '';
  const isComplete = run === null || run.isStored;
  const isDue = run !== null && needsRecord(run);
  const isWaiting = run !== null && isWaitingForEvents(run);
  const record = useQuery({
    queryKey: [...queryKeys.run(id), ...api.scope] as const,
    queryFn: () => api.run(id),
    enabled: !isComplete,
    refetchInterval: isDue ? recordPollMs : silentPollMs,
    staleTime: 0,
    gcTime: 0,
  });
  const { data, refetch } = record;
  useEffect(() => {
    if (data) dispatch({ type: 'loaded', run: data });
  }, [data, dispatch]);
  useEffect(() => {
    if (isDue) void refetch();
  }, [isDue, refetch]);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => {
      void refetch();
      dispatch({ type: 'gap-expired', id });
    }, gapPatienceMs);
    return () => clearTimeout(timer);
  }, [isWaiting, id, refetch, dispatch]);
}
