'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CodePlace, RevealLine } from '../editor/use-reveal-line';

/** Goes to places in the code, and keeps what hindered the last attempt. */
export function usePlace(revealLine: RevealLine): {
  goTo: (place: CodePlace) => void;
  problem: string | null;
} {
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(revealLine);
  useEffect(() => {
    latest.current = revealLine;
  });
  /** Stays the same, so that a long output is not drawn anew with every key in the editor. */
  const goTo = useCallback((place: CodePlace) => setProblem(latest.current(place)), []);
  return { goTo, problem };
}
