'use client';

import type { Figure } from '@pairwise/contracts';
import { memo } from 'react';
import { inertText, type OutputPart, type OutputStream } from '../output-parts.js';
import type { RunView } from '../run-view.js';
import { DataPeekPanel } from './data-peek-panel';
import { useStickyScroll } from './use-sticky-scroll';

export function ProgramOutput({ run }: { run: RunView }) {
  const { ref, onScroll } = useStickyScroll<HTMLDivElement>(run);
  const isSilent = run.parts.length === 0 && run.figures.length === 0;
  return (
    <div
      ref={ref}
      onScroll={onScroll}
      tabIndex={0}
      role="group"
      aria-label="What the program printed"
      className="relative min-h-0 flex-1 overflow-auto outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset"
    >
      {run.hasHole ? (
        <Remark>Some of the output is missing until the run has finished.</Remark>
      ) : null}
      {isSilent && run.status === 'finished' && run.isStored ? (
        <Remark>The program printed nothing.</Remark>
      ) : null}
      <pre className="px-3 py-2.5 font-mono text-[0.8rem] leading-relaxed break-words whitespace-pre-wrap">
        {run.parts.map((part, index) => (
          <Part key={index} stream={part.stream} text={part.text} />
        ))}
      </pre>
      {run.truncated ? (
        <Remark>The output was cut here: it was longer than the limit.</Remark>
      ) : null}
      {run.figures.map((figure, index) => (
        <FigureImage key={index} figure={figure} number={index + 1} count={run.figures.length} />
      ))}
      {run.peek && run.peek.variables.length > 0 ? <DataPeekPanel peek={run.peek} /> : null}
    </div>
  );
}

const streamClasses: Record<OutputStream, string> = {
  stdout: '',
  stderr: 'text-danger',
  stdin: 'font-semibold text-accent',
};

/** Long outputs grow at their end only, so every part but the last keeps its drawing. */
const Part = memo(function Part({ stream, text }: OutputPart) {
  return <span className={streamClasses[stream]}>{inertText(text)}</span>;
});

function Remark({ children }: { children: string }) {
  return <p className="px-3 py-2 text-xs text-muted italic">{children}</p>;
}

type FigureImageProps = { figure: Figure; number: number; count: number };

function FigureImage({ figure, number, count }: FigureImageProps) {
  return (
    <figure className="px-3 pb-3">
      {/* The picture arrives in the event itself: there is nothing to load or to resize. */}
      <img
        src={`data:${figure.mediaType};base64,${figure.base64}`}
        alt={`Figure ${number} of ${count}, drawn by the program`}
        className="max-h-80 max-w-full rounded-md border border-line bg-white"
      />
    </figure>
  );
}
