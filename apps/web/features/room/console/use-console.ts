'use client';

import type { Cell, CreateConsole } from '@pairwise/contracts';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { asApiProblem, problemText } from '@/lib/api';
import type { RoomApi } from '../room-api';
import { readRunStream, type NumberedRunEvent } from '../run-stream.js';
import { emptyConsole, mergeRecord, receiveEvents, type ConsoleView } from './console-view.js';
import type { ConsoleNews } from './use-console-news';

const reconnectDelayMs = 500;

type Action =
  | { type: 'opened'; id: string }
  | { type: 'events'; id: string; events: NumberedRunEvent[] }
  | { type: 'record'; record: Parameters<typeof mergeRecord>[1] };

function reduce(view: ConsoleView | null, action: Action): ConsoleView | null {
  switch (action.type) {
    case 'opened':
      return view?.id === action.id ? view : emptyConsole(action.id);
    case 'events':
      return view?.id === action.id ? receiveEvents(view, action.events) : view;
    case 'record':
      return view?.id === action.record.id ? mergeRecord(view, action.record) : view;
  }
}

type TypedStatement = { source: string; cell?: Cell };

export type ConsoleControl = {
  view: ConsoleView | null;
  position: number | null;
  isLoading: boolean;
  isStarting: boolean;
  problem: string | null;
  start: (body: CreateConsole) => Promise<void>;
  /** Starts a console with `body` where none is open. */
  send: (statement: TypedStatement, body: CreateConsole) => Promise<boolean>;
  answer: (text: string) => Promise<boolean>;
  interrupt: () => void;
};

/** The room's newest console: its events as they happen, and what can be done with it. */
export function useConsole(api: RoomApi, news: ConsoleNews): ConsoleControl {
  const [view, dispatch] = useReducer(reduce, null);
  const [isAskingList, setIsAskingList] = useState(true);
  const [isStarting, setIsStarting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** Typed for a console that does not run yet. */
  const early = useRef<TypedStatement[]>([]);
  const isComing = useRef(false);

  useEffect(() => {
    if (news.newestId !== null) {
      dispatch({ type: 'opened', id: news.newestId });
      return undefined;
    }
    let isStale = false;
    api
      .consoles()
      .then(([newest]) => {
        if (newest && !isStale) dispatch({ type: 'opened', id: newest.id });
      })
      .catch((cause: unknown) => setProblem(problemText(cause)))
      .finally(() => setIsAskingList(false));
    return () => {
      isStale = true;
    };
  }, [api, news.newestId]);

  useConsoleEvents(api, view, dispatch);

  const attempt = useCallback(async (act: () => Promise<void>): Promise<boolean> => {
    setProblem(null);
    try {
      await act();
      return true;
    } catch (cause) {
      setProblem(problemText(cause));
      return false;
    }
  }, []);

  const start = useCallback(
    async (body: CreateConsole): Promise<void> => {
      if (isComing.current) return;
      isComing.current = true;
      setIsStarting(true);
      const isAccepted = await attempt(async () => {
        const { id } = await api.createConsole(body);
        dispatch({ type: 'opened', id });
      });
      if (!isAccepted) early.current = [];
      isComing.current = false;
      setIsStarting(false);
    },
    [api, attempt],
  );

  const id = view?.id ?? null;
  const status = view?.status ?? null;
  const send = useCallback(
    async (statement: TypedStatement, body: CreateConsole): Promise<boolean> => {
      if (id !== null && status === 'running' && !isComing.current) {
        return attempt(() => api.sendStatement(id, statement));
      }
      early.current.push(statement);
      if (status !== 'queued') void start(body);
      return true;
    },
    [api, id, status, attempt, start],
  );
  useEffect(() => {
    if (id === null || status !== 'running') return;
    const waiting = early.current.splice(0);
    void attempt(async () => {
      for (const statement of waiting) await api.sendStatement(id, statement);
    });
  }, [api, id, status, attempt]);

  const answer = useCallback(
    async (text: string) =>
      id !== null && (await attempt(() => api.answerConsole(id, `${text}\n`))),
    [api, id, attempt],
  );
  const interrupt = useCallback(() => {
    if (id !== null) void attempt(() => api.interruptConsole(id));
  }, [api, id, attempt]);

  const isLoading = isAskingList && view === null && news.newestId === null;
  const position = news.waiting?.id === id ? (news.waiting?.position ?? null) : null;
  return { view, position, isLoading, isStarting, problem, start, send, answer, interrupt };
}

/** A room that has ended shows its candidate no more; asking again would change nothing. */
function isRefused(cause: unknown): boolean {
  const { status } = asApiProblem(cause);
  return status >= 400 && status < 500 && status !== 429;
}

/** Follows a console until its end, however often the connection breaks, and then reads its record. */
function useConsoleEvents(
  api: RoomApi,
  view: ConsoleView | null,
  dispatch: (action: Action) => void,
): void {
  const id = view?.id ?? null;
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  useEffect(() => {
    if (id === null) return undefined;
    const stop = new AbortController();
    const readRecord = async (): Promise<boolean> => {
      const record = await api.console(id);
      if (!stop.signal.aborted) dispatch({ type: 'record', record });
      return record.status === 'finished';
    };
    const follow = async (): Promise<void> => {
      let hasEnded = await readRecord().catch(isRefused);
      while (!hasEnded && !stop.signal.aborted) {
        const after = (latest.current?.id === id ? latest.current.nextSequence : 1) - 1;
        await api
          .consoleEvents(id, after, stop.signal)
          .then((response) =>
            readRunStream(response, (events) => dispatch({ type: 'events', id, events })),
          )
          .catch(() => undefined);
        if (stop.signal.aborted) return;
        hasEnded = await readRecord().catch(isRefused);
        if (!hasEnded) await new Promise((resolve) => setTimeout(resolve, reconnectDelayMs));
      }
    };
    void follow();
    return () => stop.abort();
  }, [api, id, dispatch]);
}
