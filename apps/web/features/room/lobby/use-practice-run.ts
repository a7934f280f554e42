'use client';

import { useEffect, useRef, useState } from 'react';
import { problemText } from '@/lib/api';
import type { RoomApi } from '../room-api';
import { readRunStream } from '../run-stream.js';
import { emptyRun, mergeRecord, receive, type RunView } from '../run-view.js';

export type PracticeRun = {
  run: RunView | null;
  problem: string | null;
  isBusy: boolean;
  start: (source: string) => Promise<void>;
  cancel: () => void;
  dismissProblem: () => void;
};

const pauseMs = 1_000;

/** One run at a time, followed over a stream of its own: the room hears nothing of it. */
export function usePracticeRun(api: RoomApi): PracticeRun {
  const [run, setRun] = useState<RunView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const following = useRef(new AbortController());
  useEffect(() => () => following.current.abort(), []);

  const change = (id: string, next: (run: RunView) => RunView): void =>
    setRun((now) => (now?.id === id ? next(now) : now));

  const follow = async (id: string, signal: AbortSignal): Promise<void> => {
    let sequence = 0;
    while (!signal.aborted) {
      const response = await api.runEvents(id, sequence, signal);
      await readRunStream(response, (events) => {
        sequence = events.at(-1)?.sequence ?? sequence;
        change(id, (now) =>
          events.reduce((view, one) => receive(view, one.sequence, one.event), now),
        );
      });
      const record = await api.run(id);
      change(id, (now) => mergeRecord(now, record));
      if (record.status === 'finished') return;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };

  const start = async (source: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    following.current.abort();
    const mine = new AbortController();
    following.current = mine;
    try {
      const { id } = await api.createPracticeRun({ files: { 'main.py': source } });
      setRun(emptyRun(id));
      await follow(id, mine.signal);
    } catch (cause) {
      if (!mine.signal.aborted) setProblem(`The run was not carried out. ${problemText(cause)}`);
    } finally {
      setBusy(false);
    }
  };

  const cancel = (): void => {
    if (run) api.cancelRun(run.id).catch((cause: unknown) => setProblem(problemText(cause)));
  };
  const dismissProblem = (): void => setProblem(null);
  return { run, problem, isBusy, start, cancel, dismissProblem };
}
