import type { GateReport, QuestionValidation } from '@pairwise/contracts';
import { inert } from './inert.js';

/** What came of one folder. */
export interface ValidatedQuestion {
  readonly folder: string;
  readonly isGreen: boolean;
  readonly report: GateReport;
  /** null for what was refused before it was sent. */
  readonly validationId: string | null;
}

/** How far a validation is, in a few words. */
export function progressText({ status, progress, isGreen, report }: QuestionValidation): string {
  switch (status) {
    case 'queued':
      return 'waits for a worker';
    case 'running':
      return progress.total === 0 ? 'begins' : `${progress.done} of ${progress.total}`;
    case 'finished':
      return verdictText(isGreen, report);
  }
}

export function verdictText(isGreen: boolean, report: GateReport | null): string {
  const count = (severity: 'error' | 'warning') =>
    report?.findings.filter((one) => one.severity === severity).length ?? 0;
  const parts = [isGreen ? 'green' : 'RED', counted(count('error'), 'error')];
  return [...parts, counted(count('warning'), 'warning')].filter((part) => part !== '').join(', ');
}

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;

/** One block for each finding: where, what rule, and what to do about it. */
export function findingLines({ folder, report }: ValidatedQuestion): string {
  return report.findings
    .map(({ file, field, severity, rule, message }) => {
      const place = `${folder}/${file}${field === null ? '' : `:${field}`}`;
      return `${inert(place)}\n  ${severity} ${rule}: ${inert(message).replaceAll('\n', '\n  ')}\n`;
    })
    .join('');
}
