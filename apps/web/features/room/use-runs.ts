'use client';

import type { RoomEvent } from '@pairwise/contracts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { queryKeys } from '@/lib/query-keys';
import type { RoomApi } from './room-api';
import { type RunView } from './run-view.js';
import { noRuns, reduceRuns, runsOfQuestion } from './runs.js';
import { useRunRecord } from './use-run-record';
import { useRunReplay } from './use-run-replay';

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

/**
 * Output may come in hundreds of small pieces a second; the page is drawn once for a batch. The first
 * piece after a pause is drawn at once.
 */
const batchMs = 40;

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
  useRunRecord(api, shown, dispatch);
  useRunReplay(api, shown, dispatch);
  const { refetch } = list;
  const refresh = useCallback(() => {
    dispatch({ type: 'out-of-touch' });
    void refetch();
  }, [refetch]);
  return { runs, shown, select, receive, accepted, refresh };
}

function useBatches(deliver: (events: RoomEvent[]) => void): (event: RoomEvent) => void {
  const waiting = useRef<RoomEvent[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (event: RoomEvent) => {
      if (timer.current !== undefined) {
        waiting.current.push(event);
        return;
      }
      deliver([event]);
      const rest = (): void => {
        const events = waiting.current.splice(0);
        timer.current = events.length > 0 ? setTimeout(rest, batchMs) : undefined;
        if (events.length > 0) deliver(events);
      };
      timer.current = setTimeout(rest, batchMs);
    },
    [deliver],
  );
}
