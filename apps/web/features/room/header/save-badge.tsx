'use client';

import { cn } from '@pairwise/ui';
import { CloudOff, HardDriveDownload } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { SaveTracker } from '../saving/save-tracker.js';
import { moodOf, saveNews, saveWords, type SaveMood } from '../saving/save-words.js';

type SaveBadgeProps = { saves: SaveTracker; isConnected: boolean };

/** Whether the server has what was typed here, in words. */
export function SaveBadge({ saves, isConnected }: SaveBadgeProps) {
  const state = useSyncExternalStore(saves.subscribe, saves.snapshot, saves.snapshot);
  const mood = moodOf(state, isConnected);
  const news = useNews(mood);
  const words = saveWords(state, isConnected);
  const isWorrying = mood === 'kept' || mood === 'refused';
  const Icon = mood === 'refused' ? CloudOff : HardDriveDownload;
  return (
    <>
      {/* Not a live region: it changes with every key. What matters is announced below. */}
      <p
        data-save-mood={mood}
        className={cn(
          'flex items-center gap-1.5 text-xs tabular-nums',
          isWorrying
            ? 'rounded-full bg-warning-soft px-2.5 py-1 font-medium text-warning'
            : 'text-muted',
        )}
      >
        {isWorrying ? <Icon aria-hidden className="size-3.5 shrink-0" /> : null}
        <span>{words}</span>
      </p>
      <p role="status" aria-label="Saving" className="sr-only">
        {news}
      </p>
    </>
  );
}

function useNews(mood: SaveMood): string | null {
  const [news, setNews] = useState<string | null>(null);
  const before = useRef(mood);
  useEffect(() => {
    const next = saveNews(before.current, mood);
    before.current = mood === 'busy' ? before.current : mood;
    if (next !== null) setNews(next);
  }, [mood]);
  return news;
}
