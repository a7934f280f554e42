import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { performance } from 'node:perf_hooks';
import t from 'tap';
import { type ContainerRole, type GradableQuestion, listOurs } from '../src/index.js';
import { grade, verdicts } from './support/grade.js';
import { HostileDocker } from './support/hostile-docker.js';
import { assertNothingLeft, openSandbox } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openSandbox(t);
const names = ['one', 'two', 'three', 'four', 'five', 'six'];

/** Six cases of one driver each; in the third the candidate's program takes its time. */
const question: GradableQuestion = {
  reference: 'calls = []\ndef work(name):\n    calls.append(name)\n    return len(calls)\n',
  drivers: names
    .map((name) => `def ${name}(solution, seed):\n    return solution.work("${name}")\n`)
    .join(''),
  checks: `
def fine(actual, expected, seed):
    return actual == expected
def endless(actual, expected, seed):
    while True: pass
`,
  cases: names.map((name) => ({
    name,
    function: name,
    check: { kind: 'equal' },
    points: 1,
    timeoutMs: 10_000,
  })),
};
const slowInTheThird = `
import time
def work(name):
    started = time.monotonic()
    while name == "three" and time.monotonic() - started < 1.5: pass
    return 1
`;

async function killOur(role: ContainerRole): Promise<void> {
  const ours = await listOurs(sandbox);
  const victims = ours.filter((one) => one.workerId === sandbox.workerId && one.role === role);
  await Promise.all(victims.map(({ id }) => sandbox.docker.getContainer(id).kill()));
}

for (const role of ['runner', 'checker'] as const) {
  t.test(`a ${role} that is lost in the third of six cases costs no verdict`, async (t) => {
    await sandbox.close();
    const seen: string[] = [];
    const result = await grade(sandbox, question, slowInTheThird, {
      onEvent: (event) => {
        if (event.type !== 'case') return;
        seen.push(event.result.name);
        // The third one runs by now.
        if (event.result.name === 'two') void killOur(role);
      },
    });
    t.match(
      result,
      { outcome: 'succeeded', score: 6 },
      result.failure?.message ?? 'graded to the end',
    );
    t.same(seen, names, 'every case once, in the order of the question');
  });
}

t.test('a program that brings down its runner loses only that case', async (t) => {
  const source = `
import resource
def work(name):
    if name == "three":
        resource.prlimit(1, resource.RLIMIT_NOFILE, (100, 100))
    return 1
`;
  const result = await grade(sandbox, question, source);
  t.match(result, { outcome: 'succeeded', score: 5 });
  t.equal(verdicts(result)['three'], 'raised');
});

t.test('what a case leaves in the reference does not reach the next', async (t) => {
  const result = await grade(sandbox, question, 'def work(name):\n    return 1\n');
  t.match(result, { outcome: 'succeeded', score: 6 });
});

t.test('a checker that was taken over and judges ahead of the answers has no effect', async (t) => {
  const serve = `
ready(); receive(); say(b"L", {"ok": True, "message": ""})
for _ in range(6): say(b"V", {"id": "x", "verdict": "passed", "share": 1, "message": ""})
while True: receive()
`;
  const hostile = openSandbox(t, { docker: new HostileDocker('checker', serve) });
  const result = await grade(hostile, question, slowInTheThird);
  t.match(result, { outcome: 'system_error', score: null });
  t.notOk(result.cases.some(({ points }) => points > 0));
  await assertNothingLeft(t, hostile);
});

t.test('a checker that fails in the middle keeps what it said before', async (t) => {
  const serve = `
ready(); receive(); say(b"L", {"ok": True, "message": ""})
for _ in range(2):
  identity = json.loads(receive()[1])["id"]; receive()
  say(b"V", {"id": identity, "verdict": "passed", "share": 1, "message": ""})
os._exit(1)
`;
  const hostile = openSandbox(t, { docker: new HostileDocker('checker', serve) });
  const result = await grade(hostile, question, 'def work(name):\n    return 2\n');
  t.match(result, { outcome: 'succeeded', score: 6 }, 'three checkers for six cases');
  await assertNothingLeft(t, hostile);
});

t.test('it can be cancelled while a check runs, at once', async (t) => {
  const check = { kind: 'predicate', function: 'endless' };
  const cases = question.cases.map((one) => (one.name === 'two' ? { ...one, check } : one));
  const controller = new AbortController();
  let abortedAtMs = Infinity;
  const result = await grade(sandbox, { ...question, cases }, slowInTheThird, {
    signal: controller.signal,
    onEvent: ({ type }) => {
      if (type !== 'case') return;
      abortedAtMs = performance.now();
      controller.abort();
    },
  });
  t.ok(performance.now() - abortedAtMs < 10_000, 'long before the limit of that check');
  t.match(result, { outcome: 'cancelled', score: null, failure: null });
  t.same(Object.values(verdicts(result)), ['passed', ...Array<string>(5).fill('not_run')]);
});

t.test('large answers pass, one after the other', async (t) => {
  const source = 'def work(name):\n    return b"x" * 12_000_000\n';
  const large = { ...question, reference: source };
  t.match(await grade(sandbox, large, source), { outcome: 'succeeded', score: 6 });
});

t.test('both sides find the datasets, as they were', async (t) => {
  const bytes = Buffer.from('n\n21\n');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = `
import os
def work(name):
    text = open("data/numbers.csv").read()
    os.chmod("data", 0o700)
    os.unlink("data/numbers.csv")
    open("data/numbers.csv", "w").write("changed")
    return [text, sorted(os.listdir("data"))]
`;
  const result = await grade(sandbox, { ...question, reference: source }, source, {
    datasets: [{ name: 'numbers.csv', bytes, sha256 }],
  });
  t.match(
    result,
    { outcome: 'succeeded', score: 6 },
    result.failure?.message ?? 'graded to the end',
  );
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
