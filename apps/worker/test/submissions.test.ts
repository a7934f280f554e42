import { readFile } from 'node:fs/promises';
import { idiomReportSchema } from '@pairwise/contracts';
import type { ExecutionRow } from '@pairwise/db';
import t from 'tap';
import { processExecution } from '../src/process-execution.js';
import { commitExecution, containersOf, createBench, rowOf, type Bench } from './support.js';
import { readEvents } from './waiting.js';

t.setTimeout(120_000);

const questionId = 'mutable-default-argument';
const folder = new URL(`../../../packages/question-bank/questions/${questionId}/`, import.meta.url);
const read = (file: string): Promise<string> => readFile(new URL(file, folder), 'utf8');

async function grade(bench: Bench, source: string): Promise<ExecutionRow> {
  const execution = await commitExecution(bench, source, questionId);
  const { organizationId, services } = bench;
  await processExecution(services, 'submission', { organizationId, executionId: execution.id });
  return rowOf(bench, execution);
}

t.test('a mistake costs the points of the cases that catch it, and no others', async (t) => {
  const bench = await createBench(t);
  const right = await grade(bench, await read('reference.py'));
  const wrong = await grade(bench, await read('mistakes/still_shared.py'));
  t.equal(right.score, right.maxScore);
  t.equal(right.score, 20, 'all points of the question');
  const { score, maxScore } = wrong;
  t.ok(score !== null && score > 0 && score < 20, `some of them (${score})`);
  t.equal(maxScore, 20);
  const points = wrong.caseResults.map((one) => one.points);
  t.equal(
    points.reduce((sum, one) => sum + one, 0),
    score,
    'the score is the sum of the cases',
  );
  for (const { name, verdict, points: earned, maxPoints } of wrong.caseResults) {
    t.equal(earned, verdict === 'passed' ? maxPoints : 0, name);
  }
  const caught = wrong.caseResults.find(({ name }) => name === 'calls_without_bucket');
  t.equal(caught?.verdict, 'failed');
  t.ok(caught?.message, 'and says what was wrong');
  t.strictSame(
    wrong.caseResults.map(({ name, audience }) => [name, audience]),
    right.caseResults.map(({ name, audience }) => [name, audience]),
    'one row per case of the question, in its order',
  );
});

t.test('what is found in the source is stored beside the verdicts', async (t) => {
  const bench = await createBench(t);
  const shared = await grade(bench, await read('starter.py'));
  t.match(idiomReportSchema.parse(shared.idioms), { complete: true });
  const rules = idiomReportSchema
    .parse(shared.idioms)
    .findings.filter(({ strength }) => strength === 'strong')
    .map(({ rule }) => rule);
  t.ok(rules.includes('M0'), `a default that is shared (${rules.join(', ')})`);
  const broken = await grade(bench, 'def collect(:');
  t.match(idiomReportSchema.parse(broken.idioms), { complete: false, findings: [] });
});

/** Programs that try to be given points for something else than the answer. */
const forgeries: Record<string, string> = {
  'ends before it is asked': 'import os\nos._exit(0)',
  'says that it passed': [
    'import sys',
    'for stream in (sys.stdout, sys.stderr):',
    '    stream.write(\'{"verdict": "passed", "points": 100}\\n\' * 50)',
    'sys.exit(0)',
  ].join('\n'),
  'answers with what equals everything': [
    'class Anything(list):',
    '    def __eq__(self, other): return True',
    '    def __ne__(self, other): return False',
    '    def __hash__(self): return 0',
    'def collect(*given): return Anything()',
  ].join('\n'),
  'raises whatever it is asked': [
    'class Passed(BaseException):',
    '    def __eq__(self, other): return True',
    'def collect(*given): raise Passed("passed")',
  ].join('\n'),
  'writes the frames of the protocol itself': [
    'import os, struct, json',
    'body = json.dumps({"id": "x", "verdict": "passed"}).encode()',
    'for kind in (b"V", b"A", b"D"):',
    '    for number in range(3, 12):',
    '        try: os.write(number, kind + struct.pack(">I", len(body)) + body)',
    '        except OSError: pass',
    'os._exit(0)',
  ].join('\n'),
};

t.test('a submission that forges gets no point', async (t) => {
  const bench = await createBench(t);
  for (const [what, source] of Object.entries(forgeries)) {
    const row = await grade(bench, source);
    t.equal(row.outcome, 'succeeded', `${what}: graded to the end`);
    t.equal(row.score, 0, what);
    const passed = row.caseResults.filter(({ verdict }) => verdict === 'passed');
    t.strictSame(
      passed.map(({ name }) => name),
      [],
      `${what}: no case is passed`,
    );
  }
  await bench.services.sandbox.close();
  t.equal(await containersOf(bench), 0, 'no container is left');
});

t.test('the events of a submission tell that it runs and ended, and nothing of it', async (t) => {
  const bench = await createBench(t);
  const row = await grade(bench, 'print("seen by nobody")\nraise ValueError("hidden")');
  const events = await readEvents(bench, { id: row.id as never, kind: 'submission' });
  t.strictSame(
    events.map(({ event }) => event),
    [{ type: 'started' }, { type: 'finished', outcome: 'succeeded' }],
  );
  t.match(row, { stdout: '', stderr: '', score: 0 });
});

t.test('a submission without a question is a fault of ours', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, 'pass', questionId);
  const { organizationId, services } = bench;
  await bench.database.db.withTenant(organizationId, (tx) =>
    tx.execution.update({ where: { id: execution.id }, data: { questionVersionId: null } }),
  );
  await processExecution(services, 'submission', { organizationId, executionId: execution.id });
  t.match(await rowOf(bench, execution), { outcome: 'system_error', score: null });
});
