import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';

const unsavedKey = 'unsaved';
/** A browser that takes longer to read what it keeps is not waited for. */
const restoreMsMax = 2_000;

/** Each person has a copy of their own, also where several use the same browser. */
export const localCopyName = (sessionId: string, participantId: string): string =>
  `pairwise-room:${sessionId}:${participantId}`;

export type LocalCopy = {
  /** Resolves when what was kept is in the document; true if it held more than the document did. */
  restored: Promise<boolean>;
  setUnsaved: (isUnsaved: boolean) => void;
};

/**
 * Keeps a document in this browser, so that edits outlive a tab that goes while the server is out of
 * reach. It ends with the document. Null where the browser keeps nothing, as in some private windows.
 */
export async function openLocalCopy(name: string, document: Doc): Promise<LocalCopy | null> {
  if (!(await canKeep(name))) return null;
  const copy = new IndexeddbPersistence(name, document);
  let heldMore = false;
  const notice = (_update: Uint8Array, origin: unknown): void => {
    if (origin === copy) heldMore = true;
  };
  document.on('update', notice);
  const patience = new Promise<void>((resolve) => setTimeout(resolve, restoreMsMax));
  const restored = Promise.race([copy.whenSynced, patience]).then(() => {
    document.off('update', notice);
    return heldMore;
  });
  const setUnsaved = (isUnsaved: boolean): void => {
    copy.set(unsavedKey, isUnsaved ? 'yes' : 'no').catch(() => undefined);
  };
  return { restored, setUnsaved };
}

/** Forgets a room that is over, unless it holds edits that never reached the server. */
export async function forgetLocalCopy(name: string): Promise<void> {
  const unsaved = await readUnsaved(name);
  if (unsaved !== 'yes') await clearDocument(name);
}

const storeNames = ['updates', 'custom'] as const;

const openDatabase = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // As the library lays it out: whoever comes first makes the stores.
    request.onupgradeneeded = () => {
      const [updates, custom] = storeNames;
      request.result.createObjectStore(updates, { autoIncrement: true });
      request.result.createObjectStore(custom);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('This browser keeps nothing.'));
    request.onblocked = () => reject(new Error('The copy is in use.'));
  });

async function canKeep(name: string): Promise<boolean> {
  try {
    (await openDatabase(name)).close();
    return true;
  } catch {
    return false;
  }
}

async function readUnsaved(name: string): Promise<unknown> {
  const database = await openDatabase(name);
  try {
    return await new Promise((resolve) => {
      const request = database.transaction('custom').objectStore('custom').get(unsavedKey);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve('yes');
    });
  } finally {
    database.close();
  }
}
