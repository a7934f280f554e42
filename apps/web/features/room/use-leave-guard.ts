'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { useEffect } from 'react';

/** Asks before the page goes while edits have not reached the server. */
export function useLeaveGuard(code: HocuspocusProvider | null): void {
  useEffect(() => {
    if (!code) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      if (code.hasUnsyncedChanges) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [code]);
}
