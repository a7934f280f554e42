'use client';

import { cn } from '@pairwise/ui';
import { memo, type ReactNode } from 'react';
import type { CodePlace } from '../editor/use-reveal-line.js';
import { inertText, type OutputPart, type OutputStream } from '../output-parts.js';
import { findCodePlaces, type FoundPlace } from './code-places.js';

/** A loop that prints tracebacks for ever makes no more buttons than this: the last ones. */
const placesMax = 200;

const streamClasses: Record<OutputStream, string> = {
  stdout: '',
  stderr: 'text-danger',
  stdin: 'font-semibold text-accent',
};

type ReadPart = { text: string; files: readonly string[]; places: FoundPlace[] };

/** Parts keep their identity while the output grows, so that each is read once. */
const readParts = new WeakMap<OutputPart, ReadPart>();

function read(part: OutputPart, files: readonly string[]): ReadPart {
  const known = readParts.get(part);
  if (known?.files === files) return known;
  const text = inertText(part.text);
  const places = part.stream === 'stdin' ? [] : findCodePlaces(text, files);
  const created = { text, files, places };
  readParts.set(part, created);
  return created;
}

type OutputTextProps = {
  parts: OutputPart[];
  /** Names of the files that a place can be in; the same array while they are the same. */
  files: readonly string[];
  onPlace: (place: CodePlace) => void;
};

export function OutputText({ parts, files, onPlace }: OutputTextProps) {
  let left = placesMax;
  const counts = parts.map(() => 0);
  for (let index = parts.length - 1; index >= 0 && left > 0; index -= 1) {
    const part = parts[index];
    counts[index] = part ? Math.min(read(part, files).places.length, left) : 0;
    left -= counts[index] ?? 0;
  }
  return (
    <pre className="px-3 py-2.5 font-mono text-[0.8rem] leading-relaxed break-words whitespace-pre-wrap">
      {parts.map((part, index) => (
        <Part
          key={index}
          part={part}
          files={files}
          placeCount={counts[index] ?? 0}
          onPlace={onPlace}
        />
      ))}
    </pre>
  );
}

type PartProps = Pick<OutputTextProps, 'files' | 'onPlace'> & {
  part: OutputPart;
  /** How many of its places, counted from its end, can be gone to. */
  placeCount: number;
};

/** Long outputs grow at their end only, so every part but the last keeps its drawing. */
const Part = memo(function Part({ part, files, placeCount, onPlace }: PartProps) {
  const { text, places } = read(part, files);
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const place of placeCount === 0 ? [] : places.slice(-placeCount)) {
    pieces.push(text.slice(end, place.start));
    pieces.push(
      <PlaceButton key={place.start} onClick={() => onPlace(place)}>
        {text.slice(place.start, place.end)}
      </PlaceButton>,
    );
    end = place.end;
  }
  return (
    <span className={streamClasses[part.stream]}>
      {pieces}
      {text.slice(end)}
    </span>
  );
});

type PlaceButtonProps = { onClick: () => void; children: ReactNode };

function PlaceButton({ onClick, children }: PlaceButtonProps) {
  return (
    <button
      type="button"
      title="Show this line in the editor"
      onClick={onClick}
      className={cn(
        'inline cursor-pointer rounded-sm text-left underline decoration-dotted underline-offset-4 outline-none select-text',
        'hover:decoration-solid focus-visible:ring-2 focus-visible:ring-ring',
      )}
    >
      {children}
    </button>
  );
}
