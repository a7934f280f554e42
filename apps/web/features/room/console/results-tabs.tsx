'use client';

import { cn, Tabs, TabsContent, TabsList, TabsTrigger } from '@pairwise/ui';
import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';
import type { ConsolePanelProps } from './console-panel';

const ConsolePanel = dynamic(
  () => import('./console-panel').then((module) => module.ConsolePanel),
  {
    ssr: false,
    loading: () => (
      <p role="status" className="p-4 text-sm text-muted">
        Opening the console…
      </p>
    ),
  },
);

export type ResultsTab = 'output' | 'console';
type ResultsTabsProps = ConsolePanelProps & {
  tab: ResultsTab;
  onTab: (tab: ResultsTab) => void;
  output: ReactNode;
};

/** What runs of the program print, and the console. The console is loaded when it is first opened. */
export function ResultsTabs({ tab, onTab, output, ...console }: ResultsTabsProps) {
  // What was typed there, and where somebody reads, outlives a look at the other tab.
  const [wasOpened, setWasOpened] = useState(false);
  if (tab === 'console' && !wasOpened) setWasOpened(true);
  const { newestId } = console.news;
  const [seenId, setSeenId] = useState(newestId);
  if (tab === 'console' && seenId !== newestId) setSeenId(newestId);
  const contentClasses = 'flex min-h-0 flex-1 flex-col data-[state=inactive]:hidden';
  return (
    <Tabs
      value={tab}
      onValueChange={(value) => onTab(value === 'console' ? 'console' : 'output')}
      className={cn(
        'flex flex-1 basis-0 flex-col bg-surface lg:min-h-0',
        tab === 'console' ? 'min-h-112' : 'min-h-90',
      )}
    >
      <TabsList aria-label="Output or console" className="shrink-0 px-2">
        <TabsTrigger value="output">Output</TabsTrigger>
        <TabsTrigger value="console">
          Console
          {seenId === newestId ? null : (
            <>
              <span aria-hidden className="size-2 rounded-full bg-accent" />
              <span className="sr-only">(somebody has started it)</span>
            </>
          )}
        </TabsTrigger>
      </TabsList>
      <TabsContent value="output" forceMount className={contentClasses}>
        {output}
      </TabsContent>
      <TabsContent value="console" forceMount className={contentClasses}>
        {wasOpened ? <ConsolePanel {...console} /> : null}
      </TabsContent>
    </Tabs>
  );
}
