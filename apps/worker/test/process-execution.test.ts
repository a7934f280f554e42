import { readFile } from 'node:fs/promises';
import { executionLimitsSchema, roomEnvelopeSchema, type RoomEnvelope } from '@pairwise/contracts';
import { connectPatiently, readRunEvents } from '@pairwise/queue';
import { loadEnvironments } from '@pairwise/sandbox';
import { readTestEnvironment, until } from '@pairwise/test-kit';
import t from 'tap';
import { processExecution } from '../src/process-execution.js';
import { storeResult } from '../src/store-result.js';
import {
  change,
  commitExecution,
  containersOf,
  createBench,
  rowOf,
  type Bench,
} from './support.js';

const questionFolder = new URL(
  '../../../packages/question-bank/questions/mutable-default-argument/',
  import.meta.url,
);

async function perform(bench: Bench, source: string, questionId: string | null = null) {
  const execution = await commitExecution(bench, source, questionId);
  const job = { organizationId: bench.organizationId, executionId: execution.id };
  await processExecution(bench.services, execution.kind, job);
  return rowOf(bench, execution);
}

t.test('a run goes from its row to one stored result', async (t) => {
  const bench = await createBench(t);
  const row = await perform(bench, 'import sys\nprint("out")\nprint("err", file=sys.stderr)');
  t.match(row, {
    status: 'finished',
    outcome: 'succeeded',
    stdout: 'out\n',
    stderr: 'err\n',
    exitCode: 0,
    attempt: 1,
    truncated: false,
  });
  t.match(row.imageDigest, /^sha256:[0-9a-f]{64}$/);
  t.ok(row.libraries, 'library versions are kept');
  t.ok(row.limits, 'the limits are kept');
  t.ok(row.wallTimeMs !== null && row.finishedAt !== null);

  const raised = await perform(bench, 'def f():\n    return 1 / 0\nf()');
  t.match(raised, { outcome: 'raised', exitCode: 1, stderr: /ZeroDivisionError/ });
  await bench.services.sandbox.close();
  t.equal(await containersOf(bench), 0, 'no container is left');
});

for (const [status, audience] of [
  ['live', 'everyone'],
  ['pending', 'staff'],
] as const) {
  t.test(`what a run does in a ${status} session is told to ${audience}, in order`, async (t) => {
    const bench = await createBench(t, { status });
    const subscriber = connectPatiently(readTestEnvironment().REDIS_URL);
    t.teardown(() => subscriber.disconnect());
    const heard: RoomEnvelope[] = [];
    subscriber.on('message', (_channel, text) => {
      const envelope = roomEnvelopeSchema.parse(JSON.parse(text));
      if (envelope.sessionId === bench.sessionId) heard.push(envelope);
    });
    await subscriber.subscribe('pairwise:rooms');
    const row = await perform(bench, 'for i in range(3): print(i, flush=True)');
    await until('the end', () => heard.some(({ event }) => event.type === 'execution.finished'));
    t.ok(heard.every((envelope) => envelope.audience === audience));
    const key = { organizationId: bench.organizationId, executionId: row.id as never };
    const stored = await readRunEvents(bench.redis, key, 0);
    t.strictSame(
      stored.map(({ sequence }) => sequence),
      stored.map((_event, index) => index + 1),
      'without a gap',
    );
    const { wallTimeMs, memoryBytes } = executionLimitsSchema.parse(row.limits);
    const limits = { wallTimeMs, memoryBytes };
    t.strictSame(stored[0]?.event, { type: 'started', limits }, 'its limits are told ahead');
    t.strictSame(stored.at(-1)?.event, { type: 'finished', outcome: 'succeeded' });
    const text = stored.map(({ event }) => (event.type === 'output' ? event.text : '')).join('');
    t.equal(text, '0\n1\n2\n');
  });
}

t.test('a submission stores a verdict and points per case', async (t) => {
  const bench = await createBench(t);
  const reference = await readFile(new URL('reference.py', questionFolder), 'utf8');
  const right = await perform(bench, reference, 'mutable-default-argument');
  t.equal(right.outcome, 'succeeded');
  t.equal(right.score, right.maxScore);
  t.ok(right.caseResults.length > 5 && right.caseResults.every((one) => one.verdict === 'passed'));

  const forged = await perform(
    bench,
    'import os\nprint("{\\"verdict\\": \\"passed\\"}", flush=True)\nos._exit(0)',
    'mutable-default-argument',
  );
  t.equal(forged.outcome, 'succeeded', 'grading went to its end');
  const earned = forged.caseResults.filter(({ points }) => points > 0).map(({ name }) => name);
  const driven = right.caseResults.map(({ name }) => name);
  t.ok(driven.length > earned.length);
  t.notOk(
    forged.caseResults.some(({ verdict, skill }) => verdict === 'passed' && skill !== 'style'),
    'no case that runs code is passed',
  );
});

t.test('a run that somebody cancels ends at once', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, 'print("on", flush=True)\nwhile True: pass');
  const job = { organizationId: bench.organizationId, executionId: execution.id };
  const done = processExecution(bench.services, 'run', job);
  const key = { organizationId: bench.organizationId, executionId: execution.id };
  const reader = connectPatiently(readTestEnvironment().REDIS_URL);
  t.teardown(() => reader.disconnect());
  await until('its first output', async () =>
    (await readRunEvents(reader, key, 0)).some(({ event }) => event.type === 'output'),
  );
  await change(bench, { cancelRequestedAt: new Date() });
  await done;
  t.match(await rowOf(bench, execution), { outcome: 'cancelled', status: 'finished' });
});

t.test('a program that goes on too long is stopped and told why', async (t) => {
  const environments = new Map(loadEnvironments());
  const python = environments.get('python');
  t.ok(python);
  if (!python) return;
  environments.set('python', {
    ...python,
    limits: { ...python.limits, wallTimeMs: 700, cpuTimeMs: 700 },
  });
  const bench = await createBench(t, { sandbox: { environments } });
  const row = await perform(bench, 'print("before", flush=True)\nwhile True: pass');
  t.match(row, { outcome: 'timed_out', stdout: 'before\n' });
  t.match(row.outcomeMessage, /0\.7|700/);
});

t.test('the same job handed out twice at once is carried out once', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, 'pass', 'mutable-default-argument');
  const job = { organizationId: bench.organizationId, executionId: execution.id };
  await Promise.all([1, 2, 3].map(() => processExecution(bench.services, 'submission', job)));
  const row = await rowOf(bench, execution);
  t.match(row, { status: 'finished', attempt: 1 });
  const names = row.caseResults.map(({ name }) => name);
  t.equal(new Set(names).size, names.length, 'one set of case results');
});

t.test('a late result of an attempt that was overtaken changes nothing', async (t) => {
  const bench = await createBench(t);
  const row = await perform(bench, 'print("the real one")');
  await change(bench, { status: 'running', outcome: null, attempt: 2, finishedAt: null });
  const fence = { organizationId: bench.organizationId, id: row.id as never, attempt: 1 };
  const late = {
    outcome: 'succeeded' as const,
    outcomeMessage: null,
    stdout: 'late',
    stderr: '',
    truncated: false,
    exitCode: 0,
    signal: null,
    wallTimeMs: 1,
    cpuTimeMs: 1,
    peakMemoryBytes: 1,
    limits: null,
    imageDigest: null,
    libraries: null,
    peek: null,
    gpu: null,
    score: 100,
    maxScore: 100,
    failedRequired: [],
    idioms: null,
    figures: [],
    cases: [],
  };
  t.equal(await storeResult(bench.database.db, fence, late, bench.services.logger), false);
  t.match(await rowOf(bench, { id: fence.id, kind: 'run' }), {
    status: 'running',
    stdout: 'the real one\n',
    score: null,
  });
});

t.test('a fault of ours is called one, and charged to nobody', async (t) => {
  const bench = await createBench(t, {
    sandbox: { imageTags: new Map([['python', 'pairwise/env-python:not-built']]) },
  });
  const row = await perform(bench, 'print(1)');
  t.match(row, { outcome: 'system_error', status: 'finished', score: null });
  t.match(row.outcomeMessage, /our side/i);
  const graded = await perform(bench, 'print(1)', 'mutable-default-argument');
  t.match(graded, { outcome: 'system_error', score: null });
  t.equal(graded.caseResults.length, 0, 'no case counts as failed');
});
