import { Buffer } from 'node:buffer';
import t from 'tap';
import type { CaseWork } from '../src/case-work.js';
import type { CheckerClient } from '../src/checker-client.js';
import { CaseMeasurement } from '../src/grade-measured.js';
import type { JobResult } from '../src/job-result.js';
import { findMeasuredCheck, judgeMeasurements } from '../src/measured-check.js';
import { Seat } from '../src/seat.js';
import { Sandbox, type SandboxContainer } from '../src/index.js';

const sizes = [10, 100, 1000];
const { limits } = new Sandbox({ workerId: 'nobody' }).environment('python');

/** What a runner that was taken over may say: every claim, while the kernel counts what it counts. */
function jobOf(cpuTimeMs: number, isCut: boolean): JobResult {
  return {
    facts: {
      ...{ systemFailed: false, cancelled: false, outputExceeded: false, oomKilled: false },
      ...{ timeExceeded: isCut, processesRefused: false, exitCode: 0, signal: null },
    },
    ...{ answer: isCut ? null : Buffer.from('answer'), exception: null, truncated: false },
    ...{ wallTimeMs: 1, cpuTimeMs, peakMemoryBytes: 1, peek: null, gpu: null },
    measured: { cpuTimeMs, peakMemoryBytes: 1 },
    exceededTime: isCut ? { clock: 'processor', limitMs: 1 } : null,
    containerLost: false,
  };
}

/** What would run is given by hand, so nobody is ever asked for a container. */
function emptySeat<One>(): Seat<One> {
  return new Seat<One>(
    () => Promise.reject(new Error('There is no container.')),
    () => undefined,
  );
}

async function measure(repeats: number, cpuTimeMs: number, claims: readonly boolean[]) {
  const check = findMeasuredCheck({
    ...{ kind: 'faster_than', factor: 3, sizes, repeats, answer: { kind: 'equal' } },
  });
  if (check === null) throw new Error('That is a check of time.');
  const runner = emptySeat<SandboxContainer>();
  const referenceRunner = emptySeat<SandboxContainer>();
  const seats = { runner, referenceRunner, checker: emptySeat<CheckerClient>() };
  const parts = { files: {}, reference: '', drivers: '', seed: '1', limits, datasets: [] };
  const work: CaseWork = { ...parts, ...seats };
  const graded = { name: 'measured', function: 'measured', check: {}, points: 1, timeoutMs: 5000 };
  let turn = 0;
  const measured = await new CaseMeasurement(work, graded, check, limits, (asked) => {
    if (asked === referenceRunner) return Promise.resolve(jobOf(20, false));
    turn += 1;
    return Promise.resolve(jobOf(cpuTimeMs, claims[turn - 1] ?? false));
  }).run();
  if (measured.kind !== 'measured') throw new Error('It was measured.');
  return { ...judgeMeasurements(check, measured.measurements), turns: turn, ...measured };
}

t.test(
  'a claim to have been stopped for its time never passes, whatever the kernel counted',
  async (t) => {
    for (const repeats of [1, 2, 3]) {
      const { verdict, message, answers } = await measure(repeats, 21, [true, true, true, true]);
      t.equal(verdict, 'failed', `${repeats} repeats`);
      t.match(message, 'At size 10: more than');
      t.same(answers, []);
    }
  },
);

t.test('one that was stopped once and not again is judged by what it took then', async (t) => {
  const { verdict, message, answers } = await measure(2, 50, [true, false]);
  t.equal(verdict, 'failed');
  t.match(message, 'At size 10: 30 ms of processor time');
  t.equal(answers.length, 1);
});

t.test('what a container holds for itself is no memory of the program', async (t) => {
  const check = findMeasuredCheck({
    ...{ kind: 'leaner_than', factor: 2, sizes, repeats: 2, answer: { kind: 'equal' } },
  });
  if (check === null) throw new Error('That is a check of memory.');
  const mebibyte = 1024 * 1024;
  const runner = emptySeat<SandboxContainer>();
  const referenceRunner = emptySeat<SandboxContainer>();
  const parts = { files: {}, reference: '', drivers: '', seed: '1', limits, datasets: [] };
  const work = { ...parts, runner, referenceRunner, checker: emptySeat<CheckerClient>() };
  const graded = { name: 'measured', function: 'measured', check: {}, points: 1, timeoutMs: 5000 };
  const judged = async (ownMebibytes: number) => {
    const measurement = new CaseMeasurement(work, graded, check, limits, (asked, _, driver) => {
      const held = asked === runner ? 90 : 20;
      const used = driver.function === 'nothing' ? 0 : asked === runner ? ownMebibytes : 10;
      const measured = { cpuTimeMs: 1, peakMemoryBytes: (held + used) * mebibyte };
      return Promise.resolve({ ...jobOf(1, false), measured });
    });
    const measured = await measurement.run();
    if (measured.kind !== 'measured') throw new Error('It was measured.');
    return judgeMeasurements(check, measured.measurements).verdict;
  };
  t.equal(await judged(10), 'passed');
  t.equal(await judged(100), 'failed');
});
