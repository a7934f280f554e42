import { type OtherAttack, otherAttacks } from './catalogue.js';
import type { Performance } from './perform.js';
import type { HostileRow } from './row.js';

const widths = [4, 34, 26, 26, 8, 10] as const;

export const tableHead = line(['row', 'file', 'expected', 'actual', 'ms', 'neighbour']);

/** One line of the table, and one more for each thing that is not as it must be. */
export function describePerformance(performed: Performance): string {
  const { row, actual, ms, neighbourMs, deviations } = performed;
  const cells = [row.row, row.name, row.expect.join(' '), actual, ms, neighbourMs];
  const verdict = deviations.length === 0 ? 'ok' : 'NOT OK';
  return [
    `${line(cells)} ${verdict}`,
    ...deviations.map((deviation) => `       ${row.title}: ${deviation}`),
  ].join('\n');
}

export function describeOthers(): string {
  return otherAttacks
    .map(({ row, title, testedIn, skipped }) => {
      const where = testedIn === undefined ? `skipped: ${skipped}` : `tested in ${testedIn}`;
      return `${row.padEnd(4)} ${title}: ${where}`;
    })
    .join('\n');
}

/** The whole catalogue for other programs, such as one that makes a page of it. */
export function catalogueAsData(rows: readonly HostileRow[]): readonly object[] {
  const ours = rows.map(({ row, name, title, kind, environment, expect, quick }) => {
    return { row, name, title, kind, environment, expect, quick };
  });
  const others = otherAttacks.map((other: OtherAttack) => ({ ...other }));
  return [...ours, ...others];
}

function line(cells: readonly (string | number)[]): string {
  return cells.map((cell, index) => shorten(String(cell), widths[index] ?? 0)).join(' ');
}

function shorten(text: string, width: number): string {
  return (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
}
