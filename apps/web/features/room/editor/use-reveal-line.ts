'use client';

import { useCallback, useState } from 'react';

/** A line, counted from 1, of a file that is in the editor. */
export type CodePlace = { file: string; line: number };
/** Shows a place in the editor; if it cannot, it says why. */
export type RevealLine = (place: CodePlace) => string | null;

export type Reveal = {
  /** Names of the files that can be shown. */
  files: readonly string[];
  /** What the editor shall show next; null when there is nothing to do. */
  target: CodePlace | null;
  show: RevealLine;
  /** The editor has shown it. */
  done: () => void;
};

type Options = {
  files: readonly string[];
  /** The shared text of a file; null when there is no such file, or not yet. */
  readFile: (file: string) => string | null;
  onShow: (place: CodePlace) => void;
};

export function useRevealLine({ files, readFile, onShow }: Options): Reveal {
  const [target, setTarget] = useState<CodePlace | null>(null);
  const show = (place: CodePlace): string | null => {
    const text = readFile(place.file);
    if (text === null) return `${place.file} is not in the editor.`;
    const problem = lineProblem(text, place);
    if (problem) return problem;
    setTarget(place);
    onShow(place);
    return null;
  };
  const done = useCallback(() => setTarget(null), []);
  return { files, target, show, done };
}

/** The code may have become shorter since it ran, and a program may name any line. */
export function lineProblem(text: string, { file, line }: CodePlace): string | null {
  const count = text.split('\n').length;
  if (line <= count) return null;
  const length = count === 1 ? '1 line' : `${count} lines`;
  return `Line ${line} is beyond the end of ${file}, which has ${length} now.`;
}
