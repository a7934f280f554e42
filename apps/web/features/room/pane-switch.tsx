'use client';

import { cn } from '@pairwise/ui';

export const paneNames = ['reading', 'code', 'results'] as const;
export type PaneName = (typeof paneNames)[number];

const paneTitles: Record<PaneName, string> = {
  reading: 'Question',
  code: 'Code',
  results: 'Results',
};

type PaneSwitchProps = {
  pane: PaneName;
  onShow: (pane: PaneName) => void;
  isRunning: boolean;
};

/** On a narrow screen one pane shows at a time. */
export function PaneSwitch({ pane, onShow, isRunning }: PaneSwitchProps) {
  return (
    <nav
      aria-label="Panes"
      className="grid shrink-0 grid-cols-3 border-b border-line bg-surface lg:hidden"
    >
      {paneNames.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === pane ? 'true' : undefined}
          onClick={() => onShow(name)}
          className={cn(
            'flex h-11 cursor-pointer items-center justify-center gap-2 border-b-2 border-transparent text-sm font-medium text-muted outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset',
            name === pane && 'border-accent text-ink',
          )}
        >
          {paneTitles[name]}
          {name === 'results' && isRunning ? (
            <span aria-hidden className="size-2 animate-pulse rounded-full bg-accent" />
          ) : null}
        </button>
      ))}
    </nav>
  );
}
