import type { GradeResult, RunResult, Sandbox } from '../../src/index.js';
import type { Canaries } from './canaries.js';
import type { Executed } from './execute.js';
import type { HostileRow, RunRow, SubmissionRow } from './row.js';

/** What a hostile program prints where something was possible that must not be. */
const breachWord = 'breach:';
/** How much later than its limit a program may be stopped. */
const killWithinMs = 1000;

/** What it takes to tell right from wrong. */
export interface Measure {
  readonly sandbox: Pick<Sandbox, 'environment'>;
  readonly canaries: Canaries;
}

/** What is wrong with what came of an execution, by the word of its row. */
export function judge(measure: Measure, row: HostileRow, executed: Executed): string[] {
  const own =
    row.kind === 'run' && executed.kind === 'run'
      ? judgeRun(row, executed.result, wallLimit(measure, row))
      : row.kind === 'submission' && executed.kind === 'submission'
        ? judgeSubmission(row, executed.result)
        : [`a ${executed.kind} is not what was asked for`];
  const breaches = executed.visible.filter((text) => text.includes(breachWord));
  return [
    ...own,
    ...breaches.slice(0, 1).map((text) => text.slice(text.indexOf(breachWord)).slice(0, 200)),
    ...judgeLeaks(measure, row, executed),
  ];
}

/** Marks that nobody earned: the answer was not right. */
export function unearnedMarks(row: HostileRow, executed: Executed): number {
  const isGraded = row.kind === 'submission' && executed.kind === 'submission';
  return isGraded && !row.honest ? (executed.result.score ?? 0) : 0;
}

/** Canaries that a candidate got to see, and must not. */
export function judgeLeaks(
  { canaries }: Measure,
  row: HostileRow,
  { visible }: Executed,
): string[] {
  const leaks = canaries.findIn(visible);
  const mayLeak = row.kind === 'run' && row.leaks;
  if (mayLeak && leaks.every(({ planted }) => planted !== 'stdin')) {
    return ['a leak that was made on purpose was not found'];
  }
  return leaks
    .filter(({ planted }) => !(mayLeak && planted === 'stdin'))
    .map(({ planted, form }) => `leaked (${form}): ${planted}`);
}

function judgeRun(row: RunRow, result: RunResult, wallTimeMs: number): string[] {
  const wrong: string[] = [];
  const { outcome, stdout, stderr } = result;
  if (!row.expect.some((expected) => expected === outcome)) {
    const said = JSON.stringify(stderr.slice(-300) || (result.failure?.message ?? ''));
    wrong.push(`${outcome} instead of ${row.expect.join(' or ')}; ${said}`);
  }
  if (outcome !== 'succeeded' && result.outcomeMessage === null) wrong.push('nothing is explained');
  for (const text of row.shows) {
    if (!stdout.includes(text)) wrong.push(`stdout lacks ${JSON.stringify(text)}`);
  }
  const tookMs = result.wallTimeMs ?? 0;
  if (tookMs > wallTimeMs + killWithinMs) {
    wrong.push(`stopped ${tookMs - wallTimeMs} ms after its limit`);
  }
  if (tookMs > (row.within ?? Infinity)) wrong.push(`took ${tookMs} ms`);
  if (tookMs < (row.lasts ?? 0)) wrong.push(`is said to have taken ${tookMs} ms`);
  return wrong;
}

function wallLimit({ sandbox }: Measure, { environment, limits }: RunRow): number {
  return limits.wallTimeMs ?? sandbox.environment(environment).limits.wallTimeMs;
}

function judgeSubmission(row: SubmissionRow, { outcome, cases, score, failure }: GradeResult) {
  const wrong: string[] = [];
  if (outcome !== 'succeeded') wrong.push(`grading ${outcome}: ${failure?.message ?? ''}`);
  for (const { name, verdict, message } of cases) {
    if (!row.expect.some((expected) => expected === verdict)) {
      wrong.push(`case ${name} ${verdict} instead of ${row.expect.join(' or ')}: ${message ?? ''}`);
    }
  }
  if (!row.honest && (score ?? 0) > 0) wrong.push(`has ${score} marks for a wrong answer`);
  return wrong;
}
