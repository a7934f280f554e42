'use client';

import { useSyncExternalStore } from 'react';
import { readTimer, type TimerView } from './timer.js';
import type { RoomSnapshot } from './use-room';

const tickMs = 1_000;

const everySecond = (onTick: () => void): (() => void) => {
  const timer = setInterval(onTick, tickMs);
  return () => clearInterval(timer);
};
const never = (): (() => void) => () => undefined;
/** Whole seconds, so that two readings within one drawing are the same. */
const nowMs = (): number => Math.floor(Date.now() / tickMs) * tickMs;

/** The server's time, to the second, as long as the room is live. */
export function useServerNowMs({ room, clockOffsetMs }: RoomSnapshot): number {
  const now = useSyncExternalStore(room.status === 'live' ? everySecond : never, nowMs, nowMs);
  return now + clockOffsetMs;
}

/** The session's clock on the server's time; null before the start. */
export function useTimer(snapshot: RoomSnapshot): TimerView | null {
  return readTimer(snapshot.room, useServerNowMs(snapshot));
}
