import { useCallback, useEffect, useRef, useState } from 'react';

const QUIET_MS = 800;
const RETRY_MS = 5_000;

export type SaveState =
  | { name: 'idle' }
  | { name: 'waiting' }
  | { name: 'saving' }
  | { name: 'saved'; atMs: number }
  | { name: 'failed' };

/**
 * Saves what was typed once the hand rests. Saves go out one after the other, so an older one can
 * never overwrite a newer; what is still waiting when the form closes is sent then.
 */
export function useAutosave<Value>(save: (value: Value) => Promise<unknown>) {
  const [state, setState] = useState<SaveState>({ name: 'idle' });
  const pending = useRef<{ value: Value } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const chain = useRef<Promise<void>>(Promise.resolve());
  const saveRef = useRef(save);
  useEffect(() => {
    saveRef.current = save;
  }, [save]);

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    chain.current = chain.current.then(async () => {
      const job = pending.current;
      if (!job) return;
      pending.current = null;
      setState({ name: 'saving' });
      try {
        await saveRef.current(job.value);
        setState(pending.current ? { name: 'waiting' } : { name: 'saved', atMs: Date.now() });
      } catch {
        pending.current ??= job;
        setState({ name: 'failed' });
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void flush(), RETRY_MS);
      }
    });
    return chain.current;
  }, []);

  const change = useCallback(
    (value: Value) => {
      pending.current = { value };
      setState({ name: 'waiting' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), QUIET_MS);
    },
    [flush],
  );

  /** Waits for a save under way and drops a waiting one, because something newer replaces both. */
  const settle = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    pending.current = null;
    await chain.current;
  }, []);

  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      clearTimeout(timer.current);
      if (pending.current) void saveRef.current(pending.current.value).catch(() => undefined);
      pending.current = null;
    };
  }, [flush]);

  return { state, change, flush, settle };
}
