import type { OrganizationId } from '@pairwise/contracts';
import type { ConsoleSession } from './console-session.js';

/** A console that nobody has used for so long gives way to one that waits for a place. */
const IDLE_MS = 60_000;
/** And sooner where its organization has others on this worker. */
const IDLE_OF_MANY_MS = 15_000;

export interface SeatedConsole {
  readonly organizationId: OrganizationId;
  readonly session: ConsoleSession;
}

/**
 * Of a worker whose places are all taken: the console that is to end, so that one that waits can
 * begin. The one that has been idle for longest; null when none has been for long enough.
 */
export function chooseLeaver(
  seated: readonly SeatedConsole[],
  nowMs = performance.now(),
): ConsoleSession | null {
  const due = seated
    .map(({ organizationId, session }) => {
      const isOneOfMany = seated.filter((one) => one.organizationId === organizationId).length > 1;
      const idleMs = session.idleSinceMs === null ? 0 : nowMs - session.idleSinceMs;
      return { session, idleMs, isDue: idleMs >= (isOneOfMany ? IDLE_OF_MANY_MS : IDLE_MS) };
    })
    .filter(({ isDue }) => isDue)
    .sort((a, b) => b.idleMs - a.idleMs);
  return due[0]?.session ?? null;
}
