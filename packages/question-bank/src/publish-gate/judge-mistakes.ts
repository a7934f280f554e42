import type { GateFinding } from '@pairwise/contracts';
import type { Question, QuestionCase } from '../question-format.js';
import { error, inManifest, listed, warning } from './finding.js';
import { failedCases, type GateResult } from './gate-result.js';

/** Each mistake is caught by the case that it names, and each case is the only one to catch some. */
export function judgeMistakes(question: Question, graded: readonly GateResult[]): GateFinding[] {
  const failures = new Map(graded.map((result) => [result.file, failedCases(result)]));
  const mistakes = question.mistakes.flatMap(({ file, caughtBy }, index) => {
    const failed = failures.get(file);
    if (failed === undefined) return [];
    const names = failed.map(({ name }) => name);
    if (names.includes(caughtBy)) return deadOnArrival(question, file, failed);
    return [notCaught(file, caughtBy, index, names)];
  });
  const caught = [...failures].map(([file, failed]) => ({
    file,
    names: failed.map(({ name }) => name),
  }));
  return [...mistakes, ...question.cases.flatMap((one, index) => judgeNeed(one, index, caught))];
}

function notCaught(
  file: string,
  caughtBy: string,
  index: number,
  names: readonly string[],
): GateFinding {
  const place = inManifest(`mistakes.${index}.caughtBy`);
  if (names.length === 0) {
    const message = `${file} passes every case, so nobody would notice this mistake. Add a case that catches it.`;
    return error('mistake_passes', place, message);
  }
  const message = `${file} passes \`${caughtBy}\`. It is caught by ${listed(names)}.`;
  return error('mistake_caught_elsewhere', place, message);
}

/** A typing error in a mistake makes every case catch it, which says nothing about the cases. */
function deadOnArrival(
  { cases }: Question,
  file: string,
  failed: readonly { name: string; verdict: string; message: string | null }[],
): GateFinding[] {
  const running = cases.filter(({ driver }) => driver !== null);
  const raised = failed.filter(({ verdict }) => verdict !== 'failed');
  const isDead =
    running.length > 1 && running.every(({ name }) => raised.some((one) => one.name === name));
  if (!isDead) return [];
  const example = raised[0]?.message ?? raised[0]?.verdict ?? '';
  const message = `answers in no case at all (${example}). A mistake should run, and be wrong.`;
  return [warning('mistake_does_not_run', { file }, message)];
}

function judgeNeed(
  { name }: QuestionCase,
  index: number,
  caught: readonly { file: string; names: readonly string[] }[],
): GateFinding[] {
  const catches = caught.filter(({ names }) => names.includes(name));
  if (catches.some(({ names }) => names.length === 1)) return [];
  const nearest = [...catches].sort((a, b) => a.names.length - b.names.length)[0];
  const others = nearest?.names.filter((one) => one !== name) ?? [];
  const why =
    nearest === undefined
      ? 'catches no mistake'
      : `catches nothing alone; nearest is ${nearest.file}, which ${listed(others)} catch${others.length === 1 ? 'es' : ''} as well`;
  const message = `\`${name}\` ${why}. Add a mistake that fails this case and no other, or drop the case.`;
  return [error('case_not_needed', inManifest(`cases.${index}`), message)];
}
