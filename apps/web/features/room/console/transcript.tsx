'use client';

import { cn } from '@pairwise/ui';
import { memo } from 'react';
import { figureSource } from '../results/figure-words.js';
import { OutputText } from '../results/output-text';
import { useStickyScroll } from '../results/use-sticky-scroll';
import { formatSeconds, formatTimeOfDay } from '../words.js';
import type { ConsoleView, EntryView } from './console-view.js';
import { endWords, newsOf } from './console-words.js';

const noFiles: readonly string[] = [];
const nowhere = (): void => undefined;

/** Everything that was typed and what came of it, for everybody alike. */
export function Transcript({ view }: { view: ConsoleView }) {
  const { ref, onScroll } = useStickyScroll<HTMLDivElement>(view);
  const isOpen = view.status !== 'finished';
  return (
    <>
      <p role="status" className="sr-only">
        {newsOf(view)}
      </p>
      <div
        ref={ref}
        onScroll={onScroll}
        tabIndex={0}
        role="group"
        aria-label="What was typed into the console"
        className="relative min-h-0 flex-1 overflow-auto outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset"
      >
        {view.hasHole ? (
          <p className="px-3 py-2 text-xs text-muted italic">
            The first part is shown again when the console has ended.
          </p>
        ) : null}
        <ol>
          {view.entries.map((entry) =>
            entry.number === 0 ? (
              <Program key={0} entry={entry} isOpen={isOpen} />
            ) : (
              <Entry key={entry.number} entry={entry} isOpen={isOpen} />
            ),
          )}
        </ol>
      </div>
    </>
  );
}

type EntryProps = { entry: EntryView; isOpen: boolean };

/** What the program printed while its state was made anew: everybody has seen it with the run. */
const Program = memo(function Program({ entry, isOpen }: EntryProps) {
  const isSilent = entry.parts.length === 0 && entry.figures.length === 0;
  if (entry.end !== null && isSilent && endWords(entry) === null) return null;
  return (
    <li className="border-b border-line">
      <details>
        <summary className="cursor-pointer px-3 py-2 text-xs text-muted outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset">
          {entry.end === null && isOpen ? 'The program runs first…' : 'Output of the program'}
        </summary>
        <EntryOutput entry={entry} />
      </details>
    </li>
  );
});

const Entry = memo(function Entry({ entry, isOpen }: EntryProps) {
  const { number, source, cell, by, at, end } = entry;
  const took = end?.wallTimeMs == null ? null : formatSeconds(end.wallTimeMs);
  const isRunning = end === null && isOpen;
  return (
    <li aria-label={`Statement ${number}`} className="border-b border-line last:border-b-0">
      <p className="flex flex-wrap gap-x-2 px-3 pt-2 text-xs text-muted">
        {cell ? <span className="font-semibold text-ink">{cell.title}</span> : null}
        <span>
          {by}, {formatTimeOfDay(at)}
        </span>
        {took ? <span>{took}</span> : null}
        {isRunning ? <span className="font-medium text-accent">Running…</span> : null}
      </p>
      {cell ? (
        <details>
          <summary className="cursor-pointer px-3 py-1 text-xs text-muted outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset">
            Code of this cell
          </summary>
          <Source text={source} />
        </details>
      ) : (
        <Source text={source} />
      )}
      <EntryOutput entry={entry} />
    </li>
  );
});

function Source({ text }: { text: string }) {
  return (
    <pre className="px-3 pt-1 font-mono text-[0.8rem] leading-relaxed font-semibold break-words whitespace-pre-wrap text-accent">
      {text
        .replace(/\n+$/, '')
        .split('\n')
        .map((line, index) => `${index === 0 ? '>>>' : '...'} ${line}`)
        .join('\n')}
    </pre>
  );
}

function EntryOutput({ entry }: { entry: EntryView }) {
  const { number, parts, figures, end } = entry;
  const words = endWords(entry);
  const isBad = end?.status === 'raised' || end?.status === 'cut_off';
  return (
    <>
      {parts.length > 0 ? <OutputText parts={parts} files={noFiles} onPlace={nowhere} /> : null}
      {end?.truncated ? (
        <p className="px-3 pb-2 text-xs text-muted italic">
          The output was cut here: it was longer than the limit.
        </p>
      ) : null}
      {figures.map((figure, index) => (
        <div key={index} className="px-3 pb-3">
          {/* The picture arrives in the event itself: there is nothing to load or to resize. */}
          <img
            src={figureSource(figure)}
            alt={`Figure ${index + 1} of ${figures.length}, drawn by statement ${number}`}
            className="max-h-80 max-w-full rounded-md border border-line bg-white"
          />
        </div>
      ))}
      {words ? (
        <p className={cn('px-3 pb-2 text-xs', isBad ? 'text-danger' : 'text-muted')}>{words}</p>
      ) : (
        <div className="h-2" />
      )}
    </>
  );
}
