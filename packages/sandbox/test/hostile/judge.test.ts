import t from 'tap';
import type { GradedCaseResult, GradeResult, RunResult } from '../../src/index.js';
import { Sandbox } from '../../src/index.js';
import { Canaries } from './canaries.js';
import type { Executed } from './execute.js';
import { judge } from './judge.js';
import { parseRow } from './row.js';

/** The suite is worth what its judge is worth: each thing that may go wrong must be called so. */
const canaries = new Canaries();
const canary = canaries.plant('a place');
const measure = { sandbox: new Sandbox({ workerId: 'unused' }), canaries };

const rowOf = (fields: Record<string, string>) => {
  const header = { row: 'A1', title: 'something hostile', ...fields };
  const lines = Object.entries(header).map(([key, value]) => `# ${key}: ${value}`);
  return parseRow('a1-x', `${lines.join('\n')}\npass\n`);
};

const runResult: RunResult = {
  outcome: 'timed_out',
  outcomeMessage: 'Your program ran for longer than 1 second and was stopped.',
  stdout: 'refused: 3\n',
  stderr: '',
  truncated: false,
  exitCode: null,
  signal: 9,
  wallTimeMs: 1010,
  cpuTimeMs: 900,
  peakMemoryBytes: 1,
  figures: [],
  imageDigest: null,
  libraries: null,
  peek: null,
  gpu: null,
  failure: null,
};
const run = (changes: Partial<RunResult> = {}, visible: readonly string[] = []): Executed => {
  const result = { ...runResult, ...changes };
  return { kind: 'run', executionId: '', ms: 0, result, visible };
};
const endless = { kind: 'run', expect: 'timed_out raised', limits: 'wallTimeMs=1000' };

t.test('a run as expected is fine', async (t) => {
  t.same(judge(measure, rowOf({ ...endless, shows: 'refused: 3' }), run()), []);
});

const wrongRuns: Record<string, readonly [Record<string, string>, Executed]> = {
  'another outcome': [endless, run({ outcome: 'succeeded' })],
  'a failure of ours': [endless, run({ outcome: 'system_error' })],
  'no word of what happened': [endless, run({ outcomeMessage: null })],
  'less than it must show': [{ ...endless, shows: 'refused: 4' }, run()],
  'an end long after its limit': [endless, run({ wallTimeMs: 2100 })],
  'more time than it may take': [{ ...endless, within: '500' }, run()],
  'less time than it took': [{ ...endless, lasts: '1500' }, run()],
  'a breach': [endless, run({}, ['one', 'breach: wrote to /etc'])],
  'a canary': [endless, run({}, [`x${canary}`])],
  'a leak on purpose that is not there': [{ ...endless, leaks: 'yes' }, run()],
};
for (const [description, [fields, executed]] of Object.entries(wrongRuns)) {
  t.test(`a run with ${description} is not fine`, async (t) => {
    t.equal(judge(measure, rowOf(fields), executed).length, 1);
  });
}

const wrong: GradedCaseResult = {
  name: 'shown',
  verdict: 'failed',
  points: 0,
  message: 'expected another value',
  wallTimeMs: 1,
};
const right: GradedCaseResult = { ...wrong, verdict: 'passed', points: 1, message: null };
const graded = (
  cases: readonly GradedCaseResult[],
  changes: Partial<GradeResult> = {},
): Executed => {
  const score = cases.reduce((total, { points }) => total + points, 0);
  const result: GradeResult = {
    outcome: 'succeeded',
    outcomeMessage: null,
    cases,
    score,
    maxScore: cases.length,
    failedRequired: [],
    wallTimeMs: 1,
    cpuTimeMs: 1,
    peakMemoryBytes: 1,
    imageDigest: null,
    libraries: null,
    idioms: null,
    failure: null,
    ...changes,
  };
  return { kind: 'submission', executionId: '', ms: 0, result, visible: [] };
};
const forged = { kind: 'submission', question: 'doubling', expect: 'failed bad_answer' };
const honest = { ...forged, expect: 'passed', honest: 'yes' };

t.test('a submission as expected is fine', async (t) => {
  t.same(judge(measure, rowOf(forged), graded([wrong, wrong])), []);
  t.same(judge(measure, rowOf(honest), graded([right, right])), []);
});

t.test('any mark for a wrong answer is not fine', async (t) => {
  t.ok(judge(measure, rowOf(forged), graded([wrong, right])).length > 0);
  t.ok(judge(measure, rowOf(forged), graded([wrong], { score: 1 })).length > 0);
});

t.test('an honest answer that does not pass is not fine', async (t) => {
  t.ok(judge(measure, rowOf(honest), graded([right, wrong])).length > 0);
});

t.test('grading that does not come to its end is not fine', async (t) => {
  t.ok(judge(measure, rowOf(forged), graded([wrong], { outcome: 'system_error' })).length > 0);
  const notRun: GradedCaseResult = { ...wrong, verdict: 'not_run' };
  t.ok(judge(measure, rowOf(forged), graded([notRun])).length > 0);
});
