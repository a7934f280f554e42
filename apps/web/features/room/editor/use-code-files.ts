'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { mainFileId, mainFileName, type CodeFile } from '@pairwise/contracts';
import { useMemo, useSyncExternalStore } from 'react';
import { entriesOf, filesOf } from './code-files.js';

const mainFile: CodeFile[] = [{ id: mainFileId, name: mainFileName }];

/** The files of a question as everybody in the room has them. */
export function useCodeFiles(
  provider: HocuspocusProvider | null,
  questionId: string | null,
): CodeFile[] {
  const store = useMemo(() => filesStore(provider, questionId), [provider, questionId]);
  return useSyncExternalStore(store.subscribe, store.read, () => mainFile);
}

function filesStore(provider: HocuspocusProvider | null, questionId: string | null) {
  if (!provider || questionId === null)
    return { subscribe: () => () => undefined, read: () => mainFile };
  const { document } = provider;
  let files = filesOf(document, questionId);
  return {
    subscribe: (changed: () => void) => {
      const entries = entriesOf(document, questionId);
      const refresh = (): void => {
        files = filesOf(document, questionId);
        changed();
      };
      entries.observe(refresh);
      refresh();
      return () => entries.unobserve(refresh);
    },
    read: () => files,
  };
}
