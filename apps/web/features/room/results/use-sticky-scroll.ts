'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const nearEndPixels = 24;

/** Follows what is appended, until the reader scrolls up; at the end it follows again. */
export function useStickyScroll<Element extends HTMLElement>(
  content: unknown,
): { ref: RefObject<Element | null>; onScroll: () => void } {
  const ref = useRef<Element>(null);
  const isAtEnd = useRef(true);
  const onScroll = useCallback(() => {
    const box = ref.current;
    if (!box) return;
    isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEndPixels;
  }, []);
  const follow = useCallback(() => {
    if (ref.current && isAtEnd.current) ref.current.scrollTop = ref.current.scrollHeight;
  }, []);
  useLayoutEffect(follow, [content, follow]);
  useEffect(() => {
    if (!ref.current) return undefined;
    // What opens below, a curve or a prompt, must not cover the end.
    const observer = new ResizeObserver(follow);
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [follow]);
  return { ref, onScroll };
}
