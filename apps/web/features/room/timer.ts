import { elapsedMsAt, type RoomState } from '@pairwise/contracts';

/** What the clock shows: it goes from `since` on, and stands without it. */
export type TimerInput = { startedAt: string | null } & {
  state: Pick<RoomState, 'since' | 'elapsedMs' | 'limitMs'>;
};

export type TimerView = {
  elapsedMs: number;
  /** Negative once the planned time is over. */
  remainingMs: number;
  tone: 'calm' | 'closing' | 'over';
};

const closingShare = 0.1;

/** How far the server's clock is ahead of this one; half the round trip is taken off. */
export const clockOffsetMs = (serverTime: string, sentAtMs: number, receivedAtMs: number): number =>
  Date.parse(serverTime) - (sentAtMs + receivedAtMs) / 2;

export function readTimer(input: TimerInput, serverNowMs: number): TimerView | null {
  if (!input.startedAt) return null;
  const { limitMs } = input.state;
  const elapsedMs = elapsedMsAt(input.state, serverNowMs);
  const remainingMs = limitMs - elapsedMs;
  return { elapsedMs, remainingMs, tone: toneOf(remainingMs, limitMs) };
}

function toneOf(remainingMs: number, durationMs: number): TimerView['tone'] {
  if (remainingMs < 0) return 'over';
  return remainingMs <= durationMs * closingShare ? 'closing' : 'calm';
}

/** 0:05, 12:30, 1:02:03. */
export function formatClock(durationMs: number): string {
  const seconds = Math.floor(Math.abs(durationMs) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** For screen readers, which must not hear every second. */
export function describeRemaining(remainingMs: number): string {
  const minutes = Math.floor(Math.abs(remainingMs) / 60_000);
  const amount = minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return remainingMs < 0 ? `${amount} over the planned time` : `${amount} left`;
}
