import { randomBytes, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  isGreen,
  judgeGate,
  loadQuestion,
  planGate,
  type GateResult,
  type Question,
} from '@pairwise/question-bank';
import { gradePlan } from '../../apps/worker/src/validation/grade-plan.js';
import { Sandbox, sweepContainers } from '../../packages/sandbox/src/index.js';

const usage = `Grades the mistakes of a question with its cases and shows what the publish gate says.

  npx tsx infra/questions/print-matrix.ts FOLDER [--repeats N] [--only TEXT]

  --repeats N   how often the reference is graded, 1 if not given
  --only TEXT   only mistakes whose path holds TEXT; then nothing is said about needed cases
`;

const { values, positionals } = parseArgs({
  options: { repeats: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
  allowPositionals: true,
});

/** A row for each program, a column for each case; x where the case catches it. */
function matrixOf({ cases }: Question, results: readonly GateResult[]): string {
  const names = cases.map(({ name }, index) => `  ${index + 1} ${name}`);
  const heads = cases.map((_, index) => `${index + 1}`.padStart(3)).join('');
  const rows = results.map(({ file, cases: graded, failure }) => {
    const marks = graded.map(({ verdict }) => (verdict === 'passed' ? '.' : mark(verdict)));
    return `${file.padEnd(44)}${failure ?? marks.map((one) => one.padStart(3)).join('')}`;
  });
  return [...names, '', `${''.padEnd(44)}${heads}`, ...rows].join('\n');
}

/** x: wrong, ! raised, p: right in part, t: too slow, o: any other end. */
function mark(verdict: GateResult['cases'][number]['verdict']): string {
  const known: Partial<Record<typeof verdict, string>> = {
    failed: 'x',
    raised: '!',
    partial: 'p',
    timed_out: 't',
  };
  return known[verdict] ?? 'o';
}

function detailsOf(results: readonly GateResult[]): string[] {
  return results.flatMap(({ file, cases }) =>
    cases
      .filter(({ verdict }) => verdict !== 'passed')
      .map(({ name, message }) => `  ${file} ${name}: ${message?.split('\n')[0] ?? ''}`),
  );
}

async function main(folder: string): Promise<boolean> {
  const question = await loadQuestion(folder);
  const nextSeed = () => (randomBytes(8).readBigUInt64BE() >> 11n).toString();
  const plan = planGate(question, nextSeed, Number(values.repeats)).filter(
    ({ role, file }) => role !== 'mistake' || file.includes(values.only),
  );
  const sandbox = new Sandbox({ workerId: `matrix-${randomUUID()}` });
  try {
    const results = await gradePlan(sandbox, question, plan, {
      executionId: randomUUID(),
      attempt: 1,
      signal: new AbortController().signal,
      onProgress: (done) => process.stderr.write(`\r${done} of ${plan.length}`),
    });
    const report = judgeGate(question, results ?? []);
    const findings = report.findings.map(
      ({ severity, rule, file, field, message }) =>
        `${severity} ${rule} ${file}${field === null ? '' : ` ${field}`}: ${message}`,
    );
    const parts = [matrixOf(question, results ?? []), ...detailsOf(results ?? []), ...findings];
    process.stdout.write(`\n${parts.join('\n')}\n${isGreen(report) ? 'green' : 'red'}\n`);
    return isGreen(report);
  } finally {
    await sandbox.close();
    await sweepContainers(sandbox);
  }
}

const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  process.exitCode = (await main(folder)) ? 0 : 1;
}
