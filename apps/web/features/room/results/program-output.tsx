'use client';

import type { Reveal } from '../editor/use-reveal-line';
import type { RunView } from '../run-view.js';
import { DataPeekPanel } from './data-peek-panel';
import { FigureList } from './figure-list';
import { OutputText } from './output-text';
import { usePlace } from './use-place';
import { useStickyScroll } from './use-sticky-scroll';

type ProgramOutputProps = { run: RunView; runNumber: number; reveal: Reveal };

export function ProgramOutput({ run, runNumber, reveal }: ProgramOutputProps) {
  const { ref, onScroll } = useStickyScroll<HTMLDivElement>(run);
  const { goTo, problem } = usePlace(reveal.show);
  const isSilent = run.parts.length === 0 && run.figures.length === 0;
  return (
    <>
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
        <OutputText parts={run.parts} files={reveal.files} onPlace={goTo} />
        {run.truncated ? (
          <Remark>The output was cut here: it was longer than the limit.</Remark>
        ) : null}
        <FigureList figures={run.figures} runNumber={runNumber} />
        {run.peek && run.peek.variables.length > 0 ? <DataPeekPanel peek={run.peek} /> : null}
      </div>
      {problem ? (
        <p role="status" className="shrink-0 border-t border-line px-3 py-2 text-sm text-warning">
          {problem}
        </p>
      ) : null}
    </>
  );
}

function Remark({ children }: { children: string }) {
  return <p className="px-3 py-2 text-xs text-muted italic">{children}</p>;
}
