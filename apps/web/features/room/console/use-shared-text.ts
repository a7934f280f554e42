'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { useEffect, useState } from 'react';

const pauseMs = 300;

/** The text of main.py as it stands, a moment after the last key. */
export function useSharedText(provider: HocuspocusProvider, questionId: string): string {
  const [text, setText] = useState('');
  useEffect(() => {
    const shared = provider.document.getText(questionId);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => setText(shared.toString());
    const readLater = (): void => {
      clearTimeout(timer);
      timer = setTimeout(read, pauseMs);
    };
    read();
    shared.observe(readLater);
    return () => {
      clearTimeout(timer);
      shared.unobserve(readLater);
    };
  }, [provider, questionId]);
  return text;
}
