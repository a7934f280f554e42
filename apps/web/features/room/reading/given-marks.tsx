import { Check } from 'lucide-react';
import { formatTimeOfDay } from '../words.js';

type Mark = { entryId: string; at: string; by: string; text: string | null };

/** That something was given already: when, by whom, and whether the candidate can read it. */
export function GivenMarks({ given }: { given: readonly Mark[] }) {
  if (given.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 text-xs text-success">
      {given.map(({ entryId, at, by, text }) => (
        <li key={entryId} className="flex items-center gap-1">
          <Check aria-hidden className="size-3.5" />
          {text === null ? 'Said' : 'Shown'} at <time dateTime={at}>{formatTimeOfDay(at)}</time> by{' '}
          {by}
        </li>
      ))}
    </ul>
  );
}
