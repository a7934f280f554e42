import type { GateFinding, GateReport } from '@pairwise/contracts';
import type { Question } from '../question-format.js';
import { error } from './finding.js';
import { failedCases, type GateResult } from './gate-result.js';
import { judgeMistakes } from './judge-mistakes.js';
import { judgeReference, referenceTimes } from './judge-reference.js';
import { judgeStatement } from './judge-statement.js';

/** Judges a question from what came of every grading of its plan. */
export function judgeGate(question: Question, results: readonly GateResult[]): GateReport {
  const graded = results.filter(({ failure }) => failure === null);
  const ofRole = (role: GateResult['role']) => graded.filter((one) => one.role === role);
  const repeats = ofRole('reference');
  const mistakes = ofRole('mistake');
  const findings = [
    ...notGraded(results),
    ...judgeReference(question, repeats),
    ...judgeAlternatives(question, ofRole('alternative')),
    ...judgeStarter(ofRole('starter')),
    ...(hasAll(question, mistakes) ? judgeMistakes(question, mistakes) : []),
    ...judgeStatement(question),
  ];
  return {
    findings,
    seeds: repeats.map(({ seed }) => seed),
    cases: question.cases.map(({ name, timeoutMs }) => ({
      name,
      timeoutMs,
      referenceMs: referenceTimes(
        repeats.flatMap(({ cases }) => cases.filter((one) => one.name === name)),
      ),
    })),
    mistakes: question.mistakes.map(({ file, caughtBy }) => ({
      file,
      caughtBy,
      failedCases: mistakes
        .filter((one) => one.file === file)
        .flatMap((one) => failedCases(one).map(({ name }) => name)),
    })),
  };
}

/** Whether nothing keeps the question from being published. */
export function isGreen({ findings }: Pick<GateReport, 'findings'>): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}

/** Another right solution may be slow or in another style, but every result of it is right. */
function judgeAlternatives({ cases }: Question, graded: readonly GateResult[]): GateFinding[] {
  const ownTaste = cases.filter(({ skill }) => skill === 'speed' || skill === 'style');
  const excused = new Set(ownTaste.map(({ name }) => name));
  return graded.flatMap((result) =>
    failedCases(result)
      .filter(({ name }) => !excused.has(name))
      .map(({ name, verdict, message }) => {
        const text = `is meant to be right, and does not pass \`${name}\`: ${message ?? verdict}`;
        return error('alternative_fails', { file: result.file }, text);
      }),
  );
}

/** The same cause once, however many programs it kept from being graded. */
function notGraded(results: readonly GateResult[]): GateFinding[] {
  const byFailure = new Map<string, GateResult>();
  for (const result of results) {
    if (result.failure !== null && !byFailure.has(result.failure)) {
      byFailure.set(result.failure, result);
    }
  }
  return [...byFailure].map(([failure, { file }]) =>
    error('not_graded', { file }, `could not be graded: ${failure}`),
  );
}

/** Without every mistake nothing can be said about which cases are needed. */
function hasAll({ mistakes }: Question, graded: readonly GateResult[]): boolean {
  const files = new Set(graded.map(({ file }) => file));
  return mistakes.every(({ file }) => files.has(file));
}

function judgeStarter(graded: readonly GateResult[]): GateFinding[] {
  return graded
    .filter((result) => failedCases(result).length === 0)
    .map(({ file }) => error('starter_passes', { file }, 'has full marks without any work'));
}
