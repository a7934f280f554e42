'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { useMemo, useSyncExternalStore } from 'react';
import { peersOf, type Peer } from './peers.js';

const nobody: Peer[] = [];

/** The others in the shared code: who they are, where they look, whom they follow. */
export function usePeers(provider: HocuspocusProvider | null, myId: string): Peer[] {
  const store = useMemo(() => peersStore(provider, myId), [provider, myId]);
  return useSyncExternalStore(store.subscribe, store.read, () => nobody);
}

function peersStore(provider: HocuspocusProvider | null, myId: string) {
  const awareness = provider?.awareness;
  if (!awareness) return { subscribe: () => () => undefined, read: () => nobody };
  let peers = peersOf(awareness.getStates().values(), myId);
  return {
    subscribe: (changed: () => void) => {
      // Every movement of a cursor comes by here, and most change nothing of this.
      const refresh = (): void => {
        const next = peersOf(awareness.getStates().values(), myId);
        if (JSON.stringify(next) === JSON.stringify(peers)) return;
        peers = next;
        changed();
      };
      awareness.on('change', refresh);
      refresh();
      return () => awareness.off('change', refresh);
    },
    read: () => peers,
  };
}
