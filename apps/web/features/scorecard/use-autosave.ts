import { useEffect, useState } from 'react';
import { SaveQueue, type SaveState } from './save-queue';

/** A save queue that lives as long as its form; what still waits when the form closes is sent. */
export function useAutosave<Value>(save: (value: Value) => Promise<unknown>) {
  const [state, setState] = useState<SaveState>({ name: 'idle' });
  const [queue] = useState(() => new SaveQueue<Value>({ save, onState: setState }));

  useEffect(() => {
    const leave = () => void queue.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [queue]);

  return { state, queue };
}
