'use client';

import { useEffect, useRef } from 'react';
import type { RoomApi } from './room-api';
import { readRunStream } from './run-stream.js';
import { isWaitingForEvents, needsReplay, type RunView } from './run-view.js';
import { type RunsAction } from './runs.js';

const replayDelayMs = 300;
const gapPatienceMs = 3_000;

/**
 * Asks for the past of a run that goes on: after a reload, after a broken connection, and when an
 * event is missing. What never comes is given up, and the stored record brings it in the end.
 */
export function useRunReplay(
  api: RoomApi,
  run: RunView | null,
  dispatch: (action: RunsAction) => void,
): void {
  const id = run?.id ?? '';
  const isReplayDue = run !== null && needsReplay(run);
  const isWaiting = run !== null && isWaitingForEvents(run);
  const shownSequence = useRef(0);
  useEffect(() => {
    shownSequence.current = (run?.nextSequence ?? 1) - 1;
  });

  useEffect(() => {
    if (!isReplayDue) return undefined;
    const stop = new AbortController();
    const replay = async (): Promise<void> => {
      const response = await api.runEvents(id, shownSequence.current, stop.signal);
      await readRunStream(response, (events) => dispatch({ type: 'replayed', id, events }));
    };
    const timer = setTimeout(() => {
      // Without its past the run is shown late but complete: its record is read at the end.
      replay().catch(() => undefined);
    }, replayDelayMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, id, isReplayDue, dispatch]);

  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => dispatch({ type: 'gap-expired', id }), gapPatienceMs);
    return () => clearTimeout(timer);
  }, [isWaiting, id, dispatch]);
}
