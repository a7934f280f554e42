import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { idiomRules } from '@pairwise/contracts';
import t from 'tap';
import { CheckerClient } from '../src/checker-client.js';
import { askedFunctions, findIdioms, type IdiomContext } from '../src/index.js';
import { doubling, grade, verdicts } from './support/grade.js';
import { openSandbox } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openSandbox(t);
const { signal } = new AbortController();
const rulesFolder = new URL(
  '../../../docker/python/pairwise_checker/idioms/rules/',
  import.meta.url,
);
const context: IdiomContext = {
  asked: ['double'],
  expectMissing: false,
  ownImplementation: false,
  framework: false,
  ignore: [],
  runsBefore: null,
};
const source = `import numpy as np


def double(x: np.ndarray) -> np.ndarray:
    """Return twice x."""
    out = np.zeros(len(x))
    for i in range(len(x)):
        out[i] = x[i] * 2
    return out
`;
const client = new CheckerClient(
  await sandbox.acquire({
    role: 'checker',
    environment: 'python',
    limits: sandbox.environment('python').limits,
    executionId: randomUUID(),
    attempt: 1,
    lifetimeMs: 240_000,
    roomKey: null,
  }),
);
t.teardown(() => sandbox.containers.release(client.container));

t.test('findings say where, what, why and what instead', async (t) => {
  const { findings, complete } = await findIdioms(client, source, context, signal);
  t.equal(complete, true);
  t.match(
    findings.find(({ rule }) => rule === 'S1'),
    {
      strength: 'strong',
      line: 7,
      column: 5,
      endLine: 8,
      found: '`x` is taken apart by a loop over the index i.',
      instead: 'Write `out = x * 2` in place of the loop.',
    },
  );
});

t.test('a rule that the question ignores is silent', async (t) => {
  const { findings } = await findIdioms(client, source, { ...context, ignore: ['S1'] }, signal);
  t.notOk(findings.some(({ rule }) => rule === 'S1'));
  t.ok(findings.length > 0);
});

t.test('sources that mean harm cost their own report and nothing else', async (t) => {
  const hostile = [
    'def double(:',
    '('.repeat(100_000),
    'x = ' + '-'.repeat(100_000) + '1',
    'x = 1\n'.repeat(150_000),
    'x = "' + 'y'.repeat(2_000_000) + '"',
    '\u0000',
    '\uD800 = 1',
  ];
  for (const text of hostile) {
    t.same(await findIdioms(client, text, context, signal), { findings: [], complete: false });
  }
  t.equal((await findIdioms(client, source, context, signal)).complete, true);
});

t.test('no finding can hide or move what is read', async (t) => {
  const name = 'd\u202Eata\u001B[31m';
  const text = `def double(x):\n    return x / np.linalg.norm("${name}" + x)\n`;
  const { findings } = await findIdioms(client, text, context, signal);
  t.notMatch(JSON.stringify(findings), /\u202E|\u001B/);
});

t.test('a submission has its findings beside its verdicts', async (t) => {
  const reference = 'def double(number, unused=[]):\n    return number * 2\n';
  const result = await grade(sandbox, doubling, reference, { idiomContext: context });
  t.equal(result.score, result.maxScore, 'no finding costs a point');
  t.equal(result.idioms?.complete, true);
  t.ok(result.idioms?.findings.some(({ rule, line }) => rule === 'M0' && line === 1));
});

t.test('a source that cannot be searched is graded all the same', async (t) => {
  const result = await grade(sandbox, doubling, 'def double(', { idiomContext: context });
  t.match(result, { outcome: 'succeeded', idioms: { findings: [], complete: false } });
  t.match(verdicts(result), { small: 'raised' });
});

t.test('nobody searches what nobody asked to be searched', async (t) => {
  t.equal((await grade(sandbox, doubling, doubling.reference)).idioms, null);
});

t.test('the functions of a starter are known by their names', async (t) => {
  const starter = 'class A:\n    def fit(self): ...\n\nasync def load(): ...\n# def no(): ...\n';
  t.same(askedFunctions(starter), ['fit', 'load']);
});

t.test('the page of the rules shows what is found, and what is not', async (t) => {
  const page = readFileSync(new URL('../RULES.md', rulesFolder), 'utf8');
  const shown = new Set<string>();
  for (const [, rule = '', body = ''] of page.matchAll(/^## (\w+): (.*?)(?=^## |$(?![^]))/gms)) {
    for (const [, label = '', text = ''] of body.matchAll(
      /^```python\n# (bad|good)\n(.*?)^```/gms,
    )) {
      const { findings } = await findIdioms(client, text, { ...context, asked: [] }, signal);
      const isFound = findings.some((finding) => finding.rule === rule);
      t.equal(isFound, label === (rule.startsWith('P') ? 'good' : 'bad'), `${rule}, ${label}`);
      shown.add(`${rule} ${label}`);
    }
  }
  const expected = idiomRules.flatMap(({ id }) => [`${id} bad`, `${id} good`]);
  t.same([...shown].sort(), expected.sort());
});

t.test('every rule of the checker has a title for people', async (t) => {
  const ids = readdirSync(rulesFolder)
    .filter((name) => name.endsWith('.py'))
    .flatMap((name) => [
      ...readFileSync(new URL(name, rulesFolder), 'utf8').matchAll(
        /^DETECTOR = Detector\(\s*"(\w+)"/gm,
      ),
    ])
    .map(([, id]) => id);
  t.ok(ids.length > 30);
  t.same([...new Set(ids)].sort(), idiomRules.map(({ id }) => id).sort());
});
