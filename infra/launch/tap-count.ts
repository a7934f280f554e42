import { type Counts, noCounts } from './counts.js';

const testPoint = /^( *)(not )?ok\b(.*)$/;
const directive = /(?<!\\)# *(SKIP|TODO)\b/i;
const totals = /^# \{ total: \d+(.*)\}$/;

interface Level {
  /** A child block was seen since the last test point of this level. */
  hasChildren: boolean;
  failedInside: number;
}

/** A test point of the stream; its depth is 0 for a whole test file. */
export interface TapPoint {
  readonly depth: number;
  readonly isOk: boolean;
  readonly isSkipped: boolean;
  readonly isLeaf: boolean;
  readonly name: string;
}

/**
 * Counts assertions in a TAP 14 stream, line by line. A test point that closes a block stands for
 * what is inside it, so it counts only if it failed on its own: a timeout, a bad exit, a wrong plan.
 */
export class TapCounter {
  readonly #levels: Level[] = [];
  #counted: Counts = noCounts;
  #totals: Counts | undefined;
  #yamlIndent: number | undefined;

  /** tap's own totals once it has printed them, because it knows best; before that, our count. */
  get counts(): Counts {
    return this.#totals ?? this.#counted;
  }

  get isComplete(): boolean {
    return this.#totals !== undefined;
  }

  addLine(line: string): TapPoint | undefined {
    if (this.#skipDiagnostics(line)) return undefined;
    this.#totals = parseTotals(line) ?? this.#totals;
    if (line.startsWith('Bail out!')) this.#count({ failed: 1 });
    const [, spaces, not, rest] = testPoint.exec(line) ?? [];
    if (spaces === undefined || rest === undefined || spaces.length % 4 !== 0) return undefined;
    return this.#addPoint(spaces.length / 4, not === undefined, rest);
  }

  /** Diagnostics quote source code and output, in which "ok 1" means nothing. */
  #skipDiagnostics(line: string): boolean {
    if (this.#yamlIndent !== undefined) {
      if (line === `${' '.repeat(this.#yamlIndent)}...`) this.#yamlIndent = undefined;
      return true;
    }
    const [, spaces] = /^( *)---$/.exec(line) ?? [];
    if (spaces === undefined || spaces.length % 4 !== 2) return false;
    this.#yamlIndent = spaces.length;
    return true;
  }

  #addPoint(depth: number, isOk: boolean, rest: string): TapPoint {
    const inside = this.#levels[depth + 1];
    const isLeaf = inside === undefined || !inside.hasChildren;
    const failedInside = inside?.failedInside ?? 0;
    const isSkipped = directive.test(rest);
    if (isSkipped && isLeaf) this.#count({ skipped: 1 });
    else if (isLeaf) this.#count(isOk ? { passed: 1 } : { failed: 1 });
    else if (!isOk && failedInside === 0) this.#count({ failed: 1 });
    this.#levels.length = depth + 1;
    this.#noteInParents(depth, !isOk && !isSkipped);
    const name = rest.replace(/^ *\d+ *(- )?/, '').replace(/ *\{$/, '');
    return { depth, isOk, isSkipped, isLeaf, name };
  }

  #noteInParents(depth: number, isFailure: boolean): void {
    for (let at = 0; at <= depth; at += 1) {
      const level = (this.#levels[at] ??= { hasChildren: false, failedInside: 0 });
      if (at === depth) level.hasChildren = true;
      if (isFailure) level.failedInside += 1;
    }
  }

  #count(more: Partial<Counts>): void {
    this.#counted = {
      passed: this.#counted.passed + (more.passed ?? 0),
      failed: this.#counted.failed + (more.failed ?? 0),
      skipped: this.#counted.skipped + (more.skipped ?? 0),
    };
  }
}

function parseTotals(line: string): Counts | undefined {
  const parts = totals.exec(line)?.[1];
  if (parts === undefined) return undefined;
  const count = (name: string): number =>
    Number(new RegExp(`\\b${name}: (\\d+)`).exec(parts)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail'), skipped: count('skip') + count('todo') };
}
