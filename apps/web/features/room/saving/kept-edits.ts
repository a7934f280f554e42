import type { HocuspocusProvider } from '@hocuspocus/provider';
import { openLocalCopy } from './local-copy.js';
import { SaveTracker } from './save-tracker.js';

export type KeptEdits = {
  saves: SaveTracker;
  /** Once the server has let this side in and sent its text: adds what this browser still holds. */
  restore: () => Promise<void>;
  destroy: () => void;
};

/** What keeps the edits of this browser until the server has stored them. */
export function keepEdits(provider: HocuspocusProvider, copyName: string): KeptEdits {
  const saves = new SaveTracker(provider);
  let restoring: Promise<void> | null = null;
  const restore = async (): Promise<void> => {
    const copy = await openLocalCopy(copyName, provider.document);
    if (copy === null) return;
    if (await copy.restored) saves.countRestored();
    let wasUnsaved: boolean | null = null;
    const remember = (): void => {
      const isUnsaved = saves.snapshot().edits > 0;
      if (isUnsaved === wasUnsaved) return;
      wasUnsaved = isUnsaved;
      copy.setUnsaved(isUnsaved);
    };
    saves.subscribe(remember);
    remember();
  };
  return {
    saves,
    restore: async () => {
      // Who may only read has nothing to keep, and nothing of theirs belongs into the text.
      if (provider.authorizedScope !== 'read-write') return;
      restoring ??= restore().catch(() => undefined);
      await restoring;
    },
    destroy: () => saves.destroy(),
  };
}
