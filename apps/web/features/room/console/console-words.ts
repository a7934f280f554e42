import { inertText } from '../output-parts.js';
import type { CellState } from './cells.js';
import type { ConsoleView, EntryView } from './console-view.js';

/** Of a long output, the end says most. */
const spokenMax = 200;

const causes = {
  wall: 'it ran for too long',
  cpu: 'it used too much processor time',
  output: 'it printed too much',
  input: 'nobody answered it',
  person: 'somebody interrupted it',
} as const;

/** Null for what needs no words. */
export function endWords({ end }: EntryView): string | null {
  switch (end?.status) {
    case undefined:
    case 'succeeded':
      return null;
    case 'raised':
      return 'Ended with an error. What was there before is still there.';
    case 'interrupted': {
      const cause = end.cause === null ? '' : `: ${causes[end.cause]}`;
      return `Interrupted${cause}. What was there before is still there.`;
    }
    case 'exited':
      return 'Left Python.';
    case 'not_run':
      return 'Did not run.';
    case 'cut_off':
      return 'The console ended before this did.';
  }
}

export const cellStateWords: Record<CellState, string> = {
  'not-run': 'Not run',
  running: 'Running',
  fresh: 'Up to date',
  failed: 'Failed',
  changed: 'Changed since it ran',
  outdated: 'Stale: a cell above has run or changed since',
};

/** How the console stands, in a sentence. */
export function statusWords(view: ConsoleView, position: number | null): string {
  if (view.status === 'queued') {
    return position === null ? 'The console starts…' : `Number ${position} in the queue…`;
  }
  if (view.status === 'finished') return view.outcomeMessage ?? endedWords(view);
  return '';
}

/** What a screen reader says of the statement that ended last. */
export function newsOf({ entries }: ConsoleView): string {
  const entry = entries.findLast(({ number, end }) => number > 0 && end !== null);
  if (!entry) return '';
  const said = entry.parts
    .map(({ text }) => text)
    .join('')
    .trim();
  const printed = said.length > spokenMax ? `…${said.slice(-spokenMax)}` : said;
  const figures = entry.figures.length === 0 ? '' : `${entry.figures.length} figures.`;
  const words = [endWords(entry), inertText(printed), figures].filter(Boolean).join(' ');
  return `Statement ${entry.number}: ${words || 'done'}`;
}

/** What the console that is open began with. */
export const originWords = (runNumber: number | null): string =>
  runNumber === null
    ? 'It began empty: only what is run here is there.'
    : `It goes on from run ${runNumber}.`;

function endedWords({ outcome }: ConsoleView): string {
  if (outcome === 'succeeded') return 'A statement left Python, and the console has ended.';
  return 'The console has ended. Start it again to go on.';
}
