'use client';

import { cn } from '@pairwise/ui';
import { useRef, useState, type CSSProperties, type ReactNode } from 'react';
import type { PaneName } from './pane-switch';
import { clampShare, readShares, writeShares, type PaneShares } from './pane-shares.js';
import { PaneSeparator } from './pane-separator';

type SplitPanesProps = {
  /** The one pane of a narrow screen. */
  pane: PaneName;
  reading: ReactNode;
  code: ReactNode;
  results: ReactNode;
};

/** Three panes side by side whose widths can be dragged; on a narrow screen one of them. */
export function SplitPanes({ pane, reading, code, results }: SplitPanesProps) {
  const frame = useRef<HTMLElement>(null);
  const [shares, setShares] = useState<PaneShares>(readShares);
  const change = (name: keyof PaneShares) => (percent: number) => {
    const other = name === 'reading' ? shares.results : shares.reading;
    const next = { ...shares, [name]: clampShare(percent, other) };
    setShares(next);
    writeShares(next);
  };
  const style = {
    '--reading-width': `${shares.reading}%`,
    '--results-width': `${shares.results}%`,
  } as CSSProperties;
  const paneClass = (name: PaneName, extra = ''): string =>
    cn('min-h-0 min-w-0 flex-col', name === pane ? 'flex' : 'hidden lg:flex', extra);
  return (
    <main
      ref={frame}
      style={style}
      className="grid min-h-0 flex-1 grid-cols-1 grid-rows-1 lg:grid-cols-[var(--reading-width)_auto_minmax(0,1fr)_auto_var(--results-width)]"
    >
      <div id="pane-reading" className={paneClass('reading')}>
        {reading}
      </div>
      <PaneSeparator
        label="Width of the question"
        controls="pane-reading"
        percent={shares.reading}
        frame={frame}
        onChange={change('reading')}
      />
      <div id="pane-code" className={paneClass('code')}>
        {code}
      </div>
      <PaneSeparator
        label="Width of the results"
        controls="pane-results"
        percent={shares.results}
        frame={frame}
        isFromRight
        onChange={change('results')}
      />
      <div
        id="pane-results"
        className={paneClass('results', 'relative overflow-y-auto lg:overflow-hidden')}
      >
        {results}
      </div>
    </main>
  );
}
