import { limits } from '@pairwise/contracts';

/** A part of main.py that runs on its own in the console. */
export type CodeCell = {
  title: string;
  source: string;
  /** Lines of the text, from 1; the marker is the first. */
  firstLine: number;
  lastLine: number;
};

const marker = /^# ?%%(?!%)(.*)$/;
const notCode = /^\s*\[(markdown|md)\]/i;

/**
 * Lines that begin with `# %%` split a text into cells; a text without one has none. What stands above
 * the first is a cell of its own where it is code.
 */
export function parseCells(text: string): CodeCell[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (marker.test(line) ? [index] : []));
  const [first] = starts;
  if (first === undefined) return [];
  const bounds = first === 0 ? starts : [0, ...starts];
  return bounds
    .map((start, index) => cellAt(lines, start, bounds[index + 1] ?? lines.length, index + 1))
    .filter((cell) => cell !== null);
}

function cellAt(lines: string[], start: number, end: number, number: number): CodeCell | null {
  const heading = marker.exec(lines[start] ?? '')?.[1] ?? null;
  const source = lines.slice(heading === null ? start : start + 1, end).join('\n');
  if (source.trim() === '' || (heading !== null && notCode.test(heading))) return null;
  return { title: titleOf(heading, number), source, firstLine: start + 1, lastLine: end };
}

function titleOf(heading: string | null, number: number): string {
  if (heading === null) return 'Top of the file';
  const plain = heading
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .trim()
    .slice(0, limits.cellTitleCharacters)
    .trim();
  return plain.isWellFormed() && plain !== '' ? plain : `Cell ${number}`;
}

export const cellAtLine = (cells: CodeCell[], line: number): CodeCell | null =>
  cells.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine) ?? null;

/** What ran as a cell in the console that is open. */
export type CellRun = {
  number: number;
  title: string;
  source: string;
  status: 'running' | 'succeeded' | 'failed';
};

export type CellState =
  | 'not-run'
  | 'running'
  | 'fresh'
  /** It ran and ended with an error, or did not get to its end. */
  | 'failed'
  /** Its text is another one than what ran. */
  | 'changed'
  /** A cell above it has changed or run since, so what it left may not be what it would leave now. */
  | 'outdated';

/**
 * How each cell stands against what ran. A console that has ended keeps nothing, so there nothing has
 * run. A cell is known by its text, and where that has changed, by its title.
 */
export function cellStates(cells: CodeCell[], runs: CellRun[]): CellState[] {
  const states: CellState[] = [];
  let newestAbove = 0;
  let isChangedAbove = false;
  for (const cell of cells) {
    const same = runs.findLast(({ source }) => source === cell.source);
    const run = same ?? runs.findLast(({ title }) => title === cell.title);
    const state = stateOf(run, same !== undefined, { newestAbove, isChangedAbove });
    states.push(state);
    newestAbove = Math.max(newestAbove, run?.number ?? 0);
    isChangedAbove ||= state === 'changed' || state === 'outdated';
  }
  return states;
}

function stateOf(
  run: CellRun | undefined,
  isSame: boolean,
  { newestAbove, isChangedAbove }: { newestAbove: number; isChangedAbove: boolean },
): CellState {
  if (run === undefined) return 'not-run';
  if (run.status === 'running') return 'running';
  if (!isSame) return 'changed';
  if (isChangedAbove || newestAbove > run.number) return 'outdated';
  return run.status === 'failed' ? 'failed' : 'fresh';
}
