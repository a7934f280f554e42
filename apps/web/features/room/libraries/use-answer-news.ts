'use client';

import { useEffect, useRef } from 'react';
import { toast } from 'sonner';
import { environmentLabel } from '@/lib/labels';
import { entriesOf } from '../record/entries.js';
import type { RoomRecord } from '../record/use-record';

/** Tells the candidate how a request was answered, when it is. */
export function useAnswerNews({ entries, isLoading }: RoomRecord, isOn: boolean): void {
  const told = useRef<Set<string> | null>(null);
  useEffect(() => {
    if (isLoading) return;
    const answers = entriesOf(entries, 'tool.answered');
    const before = told.current;
    told.current = new Set(answers.map(({ id }) => id));
    if (before === null || !isOn) return;
    for (const { id, actor, content } of answers) {
      if (before.has(id)) continue;
      const { environment, library } = content;
      if (environment === null) toast(`${actor.name} refused ${library}.`);
      else toast.success(`${library} was granted: Run uses ${environmentLabel(environment)} now.`);
    }
  }, [entries, isLoading, isOn]);
}
