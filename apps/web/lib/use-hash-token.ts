import { tokenSchema } from '@pairwise/contracts';
import { useSyncExternalStore } from 'react';

export type HashToken =
  { state: 'reading' } | { state: 'malformed' } | { state: 'ready'; token: string };

const READING: HashToken = { state: 'reading' };
const MALFORMED: HashToken = { state: 'malformed' };

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** An invitation's token stands behind the `#`, which browsers never send to a server. */
export function useHashToken(): HashToken {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => null,
  );
  if (hash === null) return READING;
  const token = tokenSchema.safeParse(hash.slice(1));
  return token.success ? { state: 'ready', token: token.data } : MALFORMED;
}
