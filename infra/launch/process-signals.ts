import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 50;

/** True as soon as the condition holds, false when the time is over. */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= deadline) return false;
    await delay(pollMs);
  }
}

/** Each child leads its own group, so this reaches whatever it has started itself, too. */
export function signalGroup(leaderPid: number, signal: NodeJS.Signals): void {
  for (const target of [-leaderPid, leaderPid]) {
    try {
      process.kill(target, signal);
      return;
    } catch (cause) {
      if (!isGone(cause)) throw cause;
    }
  }
}

function isGone(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ESRCH';
}
