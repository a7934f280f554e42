'use client';

import { useEffect, useRef, useState } from 'react';
import type { RunView } from '../run-view.js';

const tickMs = 100;

/**
 * How long a run has run, without its waits for input: counted here from its start on, and put right
 * by what the worker tells every second, so that it is right after a reload as well.
 */
export function useElapsed({ status, isWaitingForInput, usage }: RunView): number {
  const [elapsedMs, setElapsed] = useState(usage?.wallTimeMs ?? 0);
  const spent = useRef(0);
  const isTicking = status === 'running' && !isWaitingForInput;
  useEffect(() => {
    if (usage) spent.current = usage.wallTimeMs;
  }, [usage]);
  useEffect(() => {
    if (!isTicking) return undefined;
    const startMs = performance.now();
    const now = (): number => spent.current + performance.now() - startMs;
    const timer = setInterval(() => setElapsed(now()), tickMs);
    return () => {
      clearInterval(timer);
      // Where a newer report is the reason, it replaces this in a moment.
      spent.current = now();
    };
  }, [isTicking, usage]);
  return elapsedMs;
}
