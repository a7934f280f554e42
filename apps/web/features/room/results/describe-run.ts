import { outcomeLabels } from '../../../lib/labels.js';
import type { RunView } from '../run-view.js';
import { formatSeconds } from '../words.js';

/** "Raised an error", or how far it has got. */
export function runState({ outcome, status }: RunView): string {
  if (outcome) return outcomeLabels[outcome].text;
  return status === 'queued' ? 'Waiting' : 'Running';
}

export const runDuration = ({ wallTimeMs }: RunView): string =>
  wallTimeMs === null ? '–' : formatSeconds(wallTimeMs);

/** Runs come newest first; the first run of a question is number 1. */
export function runNumberOf(runs: readonly RunView[], id: string): number {
  const index = runs.findIndex((run) => run.id === id);
  return index === -1 ? runs.length + 1 : runs.length - index;
}

/** Picks one more of at most two, or lets go of a picked one. The older one comes first. */
export function togglePick(picked: readonly string[], id: string): string[] {
  if (picked.includes(id)) return picked.filter((one) => one !== id);
  return picked.length < 2 ? [...picked, id] : [...picked];
}

export type RunPair = { before: RunView; after: RunView };

/** Two picked runs in the order in which they were started. */
export function pairOf(runs: readonly RunView[], picked: readonly string[]): RunPair | null {
  const [after, before] = runs.filter(({ id }) => picked.includes(id));
  return after && before ? { before, after } : null;
}

export type FileChange = { file: string; before: string; after: string };

/** Files of two runs, changed ones first; a file that only one run had is empty in the other. */
export function changedFiles(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): { changed: FileChange[]; same: string[] } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  const changes = names.map((file) => ({
    file,
    before: before[file] ?? '',
    after: after[file] ?? '',
  }));
  const isSame = ({ file }: FileChange) => before[file] === after[file];
  return {
    changed: changes.filter((change) => !isSame(change)),
    same: changes.filter(isSame).map(({ file }) => file),
  };
}
