import type { GateReport } from '@pairwise/contracts';
import type { QuestionFormatError } from '../question-format-error.js';
import { error } from './finding.js';

/** The report on files that are no question: what is wrong with them, and nothing was graded. */
export function structureReport({ problems }: QuestionFormatError): GateReport {
  return {
    findings: problems.map(({ file, field, message }) =>
      error('structure', field === null ? { file } : { file, field }, message),
    ),
    ...{ seeds: [], cases: [], mistakes: [] },
  };
}
