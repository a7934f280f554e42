import type { CodePlace } from '../editor/use-reveal-line.js';

export type FoundPlace = CodePlace & { start: number; end: number };

/** Where an uncaught exception's own text names files in full: `traceback.print_exc()`, say. */
const workFolder = '/work/';

/** As Python writes a frame: alone on its line, perhaps beside the bars of an exception group. */
const framePattern = /^[ |+-]{0,80}(File "([^"\n]{1,200})", line (\d{1,7}))(?=, in |$)/gm;

/**
 * Lines of a text that name a place in one of `files`. The text is the program's own word: it is
 * read as text, and what it names is looked for only among files that are there.
 */
export function findCodePlaces(text: string, files: readonly string[]): FoundPlace[] {
  if (!text.includes('File "')) return [];
  return [...text.matchAll(framePattern)].flatMap((match) => {
    const [whole, words = '', path = '', digits = ''] = match;
    const file = path.startsWith(workFolder) ? path.slice(workFolder.length) : path;
    const line = Number(digits);
    if (line === 0 || !files.includes(file)) return [];
    const end = match.index + whole.length;
    return [{ file, line, start: end - words.length, end }];
  });
}

const headerPattern = /^(?:Traceback| {2}\+ Exception Group Traceback) \(most recent call last\):$/;
const namePattern = /^(?: {2}\| )?([A-Za-z_]\w{0,79}(?:\.[A-Za-z_]\w{0,79}){0,5})(?::|$)/;
const errorPattern = /^([A-Z]\w{0,79}(?:Error|Exception|Interrupt|Exit)):/;

/** Name of the exception that ended a program, as the end of its stderr tells; null if it does not. */
export function findException(stderr: string): string | null {
  const lines = stderr.split('\n');
  const header = lines.findLastIndex((line) => headerPattern.test(line));
  const found =
    header === -1
      ? lines.findLast((line) => errorPattern.test(line))
      : lines.slice(header + 1).find((line) => namePattern.test(line));
  return (found && namePattern.exec(found)?.[1]) ?? null;
}
