import type { GateFinding } from '@pairwise/contracts';
import type { Question } from '../question-format.js';
import { judgeCasesInStatement } from './statement-cases.js';
import { judgeSignatures } from './statement-signatures.js';
import { judgeTolerances } from './statement-tolerances.js';

/**
 * Whether the statement says what the cases ask for: signature, types and shapes, tolerances, edge
 * cases, exceptions and bans. It compares words, so each message says which ones it looked for.
 */
export function judgeStatement(question: Question): GateFinding[] {
  return [
    ...judgeSignatures(question),
    ...judgeTolerances(question),
    ...judgeCasesInStatement(question),
  ];
}
