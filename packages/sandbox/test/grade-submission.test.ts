import { fileURLToPath } from 'node:url';
import { loadQuestion } from '@pairwise/question-bank';
import t from 'tap';
import { type GradingEvent, listOurs } from '../src/index.js';
import { doubling, grade, verdicts } from './support/grade.js';
import { assertNothingLeft, openSandbox } from './support/test-sandbox.js';

t.setTimeout(300_000);
const sandbox = openSandbox(t);
const questionFolder = new URL(
  '../../question-bank/questions/cosine-similarity-matrix',
  import.meta.url,
);
const bankQuestion = await loadQuestion(fileURLToPath(questionFolder));
const question = {
  ...bankQuestion,
  cases: bankQuestion.cases.map(({ driver, ...rest }) => ({ ...rest, function: driver })),
};
const environment = 'numpy';

t.test('the reference has full marks', async (t) => {
  const events: GradingEvent[] = [];
  const result = await grade(sandbox, question, question.reference, {
    environment,
    onEvent: (event) => events.push(event),
  });
  t.match(result, { outcome: 'succeeded', outcomeMessage: null, failure: null });
  t.same(
    result.cases.filter(({ verdict }) => verdict !== 'passed'),
    [],
  );
  t.equal(result.score, result.maxScore);
  t.ok(result.maxScore > 10);
  t.match(result.imageDigest, /^sha256:/);
  t.match(result.libraries, { numpy: /^\d/ });
  t.same(
    events.map((event) => (event.type === 'case' ? event.result.name : event.type)),
    ['started', ...question.cases.map(({ name }) => name)],
  );
});

t.test('a lying array class has no marks: only raw data leaves the runner', async (t) => {
  const source = `
import numpy as np
class Liar(np.ndarray):
    def __array_ufunc__(self, *args, **kwargs): return True
    def __array_function__(self, *args, **kwargs): return True
    def __eq__(self, other): return True
def cosine_similarity_matrix(E):
    return np.zeros((len(E), len(E))).view(Liar)
`;
  const result = await grade(sandbox, question, source, { environment });
  t.not(verdicts(result)['extreme_lengths'], 'passed');
  t.not(verdicts(result)['known_angles'], 'passed');
});

t.test('wrong answers fail, and the message teaches', async (t) => {
  const result = await grade(sandbox, doubling, 'def double(number):\n    return number + 1\n');
  t.match(verdicts(result), { small: 'failed', large: 'failed', text: 'raised' });
  t.match(verdicts(result), { no_loops: 'passed' });
  t.match(result, { outcome: 'succeeded', score: 1, maxScore: 7 });
  t.match(result.cases[0]?.message, /\w+/);
});

t.test('every end of a case has its verdict, and costs only that case', async (t) => {
  const source = `
import os
def double(number):
    if isinstance(number, str):
        while True: pass
    if number >= 10**20:
        os._exit(3)
    return number * 2
`;
  const result = await grade(sandbox, doubling, source);
  t.match(verdicts(result), {
    small: 'passed',
    large: 'raised',
    text: 'timed_out',
    no_loops: 'failed',
  });
  t.match(result, { score: 2, outcome: 'succeeded' });
  t.match(result.cases[2]?.message, 'longer than 2 seconds');
});

t.test('memory, output and processes beyond their limits are told apart', async (t) => {
  const source = `
import os, threading, time
def double(number):
    if isinstance(number, str):
        while True: os.write(1, b"x" * 65536)
    if number >= 10**20:
        block = []
        while True: block.append(bytearray(b"x" * 1_000_000))
    for _ in range(100): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
`;
  t.match(verdicts(await grade(sandbox, doubling, source)), {
    small: /^(process_limit_exceeded|raised)$/,
    large: 'out_of_memory',
    text: 'output_limit_exceeded',
  });
});

t.test('a module that does not compile raises in every case', async (t) => {
  const result = await grade(sandbox, doubling, 'def double(:');
  t.match(verdicts(result), { small: 'raised', large: 'raised', text: 'raised' });
  t.equal(result.score, 0);
});

t.test('the same seed gives the same inputs, another seed others', async (t) => {
  const source = 'def double(number):\n    return -1\n';
  const messages = async (seed: string) => {
    const { cases } = await grade(sandbox, doubling, source, { seed });
    return cases.map(({ message }) => message);
  };
  const first = await messages('one');
  t.same(await messages('one'), first);
  t.strictNotSame(await messages('two'), first);
});

t.test('nothing that the program prints or leaves behind reaches the next case', async (t) => {
  const source = `
import os
def double(number):
    if os.path.exists("/tmp/canary"): return "found"
    open("/tmp/canary", "w").write("x")
    print(number)
    return number * 2
`;
  const result = await grade(sandbox, doubling, source);
  t.match(result, { score: 7 });
  t.notMatch(JSON.stringify(result), 'found');
});

t.test('a question whose own check fails is our failure, never a mark', async (t) => {
  const check = { kind: 'predicate', function: 'check_it' };
  const broken = {
    ...doubling,
    checks: 'def check_it(actual, expected, seed):\n    raise RuntimeError("broken check")\n',
    cases: [{ name: 'small', function: 'small', check, points: 1, timeoutMs: 2000 }],
  };
  const result = await grade(sandbox, broken, doubling.reference);
  t.match(result, { outcome: 'system_error', score: null, failure: { code: 'checker_failed' } });
  t.same(verdicts(result), { small: 'not_run' });
});

t.test('a reference that does not load is our failure', async (t) => {
  const result = await grade(sandbox, { ...doubling, reference: 'def (' }, doubling.reference);
  t.match(result, { outcome: 'system_error', score: null, failure: { code: 'checker_failed' } });
});

t.test('a cancelled grading keeps what was graded and gives no score', async (t) => {
  const controller = new AbortController();
  const source = 'def double(number):\n    while number > 10**20: pass\n    return number * 2\n';
  const result = await grade(sandbox, doubling, source, {
    signal: controller.signal,
    onEvent: ({ type }) => {
      if (type === 'case') controller.abort();
    },
  });
  t.match(result, { outcome: 'cancelled', score: null, maxScore: 7 });
  t.match(verdicts(result), { small: 'passed', large: 'not_run', no_loops: 'not_run' });
});

t.test('candidate code and the reference are never in one container', async (t) => {
  const seen: Promise<string[]>[] = [];
  const look = async () => {
    const ours = await listOurs(sandbox);
    return ours.filter(({ workerId }) => workerId === sandbox.workerId).map(({ role }) => role);
  };
  const source = `
import os, gc
def double(number):
    text = open("/proc/self/mounts").read() + str(sorted(os.listdir("/work")))
    return number * 2 if "pairwise-checker" not in text else None
`;
  await sandbox.close();
  await grade(sandbox, doubling, source, {
    onEvent: ({ type }) => {
      if (type === 'case') seen.push(look());
    },
  });
  t.same((await seen[0])?.sort(), ['checker', 'runner'], 'one of each');
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
