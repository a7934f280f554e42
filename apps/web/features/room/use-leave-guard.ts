'use client';

import { useEffect } from 'react';
import type { SaveTracker } from './saving/save-tracker.js';

/** Asks before the page goes while edits are not stored. */
export function useLeaveGuard(saves: SaveTracker | null): void {
  useEffect(() => {
    if (!saves) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      if (saves.snapshot().edits > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [saves]);
}
