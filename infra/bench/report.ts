import { cpus, totalmem } from 'node:os';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../launch/layout.js';
import { summarize, type Summary } from './statistics.js';

export interface Row {
  readonly figure: string;
  readonly measured: string;
  readonly baseline: string;
  readonly ratio: string;
  readonly bar: string;
  /** Null where nothing was promised. */
  readonly isMet: boolean | null;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly remarks?: readonly string[];
}

export const milliseconds = (value: number): string =>
  `${value >= 100 ? Math.round(value) : value.toFixed(1)} ms`;

/** Median with the middle half of the measurements, and the slow end. */
export const spread = ({ median, p25, p75, p95, count }: Summary): string =>
  `${milliseconds(median)} (${milliseconds(p25)} to ${milliseconds(p75)}, p95 ${milliseconds(p95)}, n ${count})`;

/** A row without a baseline: the median has to keep within so many milliseconds. */
export function medianRow(figure: string, samplesMs: readonly number[], barMs: number): Row {
  const summary = summarize(samplesMs);
  const isMet = summary.median <= barMs;
  const measured = spread(summary);
  return { figure, measured, baseline: '', ratio: '', bar: `≤ ${milliseconds(barMs)}`, isMet };
}

const columns = ['figure', 'measured', 'baseline', 'ratio', 'bar', 'met'] as const;

const cellsOf = (row: Row): string[] => [
  row.figure,
  row.measured,
  row.baseline,
  row.ratio,
  row.bar,
  row.isMet === null ? '' : row.isMet ? 'yes' : 'NO',
];

export function toMarkdown(sections: readonly Section[]): string {
  return sections
    .map(({ title, rows, remarks = [] }) =>
      [
        `## ${title}`,
        '',
        `| ${columns.join(' | ')} |`,
        `|${columns.map(() => '---').join('|')}|`,
        ...rows.map((row) => `| ${cellsOf(row).join(' | ')} |`),
        ...remarks.map((remark) => `\n${remark}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

export function writeResults(sections: readonly Section[]): string {
  const path = join(repositoryRoot, 'infra/bench/RESULTS.md');
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const head = [
    '# Results of `npm run bench`',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.versions.node}.`,
    'Each figure is the median with the middle half in brackets; baseline and product take turns in the',
    'same run. What is measured and why is said in [README.md](README.md).',
    '',
    '',
  ].join('\n');
  writeFileSync(path, head + toMarkdown(sections));
  return path;
}
