'use client';

import { useEffect, useState } from 'react';
import { readTimer, type TimerView } from './timer.js';
import type { RoomSnapshot } from './use-room';

const tickMs = 1_000;

/** The session's clock on the server's time; null before the start. */
export function useTimer(snapshot: RoomSnapshot): TimerView | null {
  const { room, clockOffsetMs } = snapshot;
  const [nowMs, setNowMs] = useState(() => Date.now());
  const isRunning = room.status === 'live';
  useEffect(() => {
    if (!isRunning) return undefined;
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  return readTimer(room, nowMs + clockOffsetMs);
}
