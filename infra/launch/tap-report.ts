import type { TapPoint } from './tap-count.js';

const diagnosticLinesMax = 40;

/** What a person wants to see of a run: a line for each file, and everything about failures. */
export class TapReport {
  readonly #write: (line: string) => void;
  #diagnosticLinesLeft = 0;
  /** Something failed since the last line of a file. */
  #hasFailed = false;

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  addLine(line: string, point: TapPoint | undefined): void {
    if (point === undefined) {
      this.#addOther(line);
      return;
    }
    this.#diagnosticLinesLeft = 0;
    if (!point.isOk && !point.isSkipped) this.#hasFailed = true;
    if (point.depth === 0) {
      this.#hasFailed = false;
      this.#write(`  ${markOf(point)} ${point.name}`);
    } else if (isFileOfGroup(point)) {
      this.#write(`    ${this.#hasFailed ? '✗' : '✓'} ${withoutTime(point.name)}`);
      this.#hasFailed = false;
    } else if (!point.isOk && !point.isSkipped) {
      this.#write(`      ✗ ${point.name}`);
    }
    if (!point.isOk && point.isLeaf) this.#diagnosticLinesLeft = diagnosticLinesMax;
  }

  #addOther(line: string): void {
    if (this.#diagnosticLinesLeft === 0) return;
    this.#diagnosticLinesLeft -= 1;
    if (line.trim() !== '') this.#write(`        ${line}`);
    if (/^ *\.\.\.$/.test(line)) this.#diagnosticLinesLeft = 0;
  }
}

/** The test that stands at the end of each file where several share a process. */
const isFileOfGroup = ({ depth, name }: TapPoint): boolean =>
  depth === 1 && /^\S+\.test\.tsx?( #.*)?$/.test(name);

/** The time of that last test says nothing about the file. */
const withoutTime = (name: string): string => name.replace(/ # time=.*$/, '');

function markOf(point: TapPoint): string {
  if (point.isSkipped) return '–';
  return point.isOk ? '✓' : '✗';
}
