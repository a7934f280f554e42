import type { IntegrityFact } from '@pairwise/contracts';
import { counted } from '../../../lib/format.js';

const secondsPerMinute = 60;

/** "8 s", "2 min 5 s". */
export function formatAway(awayMs: number): string {
  const seconds = Math.max(1, Math.round(awayMs / 1000));
  if (seconds < secondsPerMinute) return `${seconds} s`;
  const rest = seconds % secondsPerMinute;
  const minutes = `${Math.floor(seconds / secondsPerMinute)} min`;
  return rest === 0 ? minutes : `${minutes} ${rest} s`;
}

const sizeOf = ({ characters, lines }: { characters: number; lines: number }): string =>
  `${counted(characters, 'character')} (${counted(lines, 'line')})`;

/** What the page noticed, after somebody's name. Candidate and interviewers read the same words. */
export function describeFact(fact: IntegrityFact): string {
  switch (fact.kind) {
    case 'left-page':
      return `was away from this page for ${formatAway(fact.awayMs)}`;
    case 'pasted':
      return `pasted ${sizeOf(fact)} from outside this room`;
    case 'large-insert':
      return `inserted ${sizeOf(fact)} at once`;
  }
}
