'use client';

import { useCallback, useState } from 'react';

const storageKey = (name: string): string => `pairwise.draft.${name}`;

/** A browser may refuse to store anything; then the text lives as long as the page. */
function stored(name: string): string {
  try {
    return localStorage.getItem(storageKey(name)) ?? '';
  } catch {
    return '';
  }
}

function store(name: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(storageKey(name));
    else localStorage.setItem(storageKey(name), text);
  } catch {
    // See above.
  }
}

/** A text that is not sent yet and survives a reload, under a name that holds whose it is. */
export function useDraft(name: string): [text: string, write: (text: string) => void] {
  const [draft, setDraft] = useState(() => ({ name, text: stored(name) }));
  if (draft.name !== name) setDraft({ name, text: stored(name) });
  const write = useCallback(
    (text: string) => {
      store(name, text);
      setDraft({ name, text });
    },
    [name],
  );
  return [draft.text, write];
}
