import { Buffer } from 'node:buffer';
import t from 'tap';
import type { RunCodeEvent } from '../src/index.js';
import { readPeek } from '../src/peek-claim.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(120_000);
const sandbox = openSandbox(t);

const variable = { name: 'x', type: 'int', preview: '3' };
const read = (value: unknown) => readPeek(Buffer.from(JSON.stringify(value)));

t.test('a peek in its shape is taken as it is', async (t) => {
  const table = { columns: ['a'], index: ['0'], rows: [['1']], isTruncated: false };
  const full = { ...variable, shape: [1, 1], dtype: 'f8', min: 'nan', max: 2, missing: 0, table };
  const peek = { variables: [variable, full], isTruncated: true };
  t.same(read(peek), peek);
});

t.test('a peek of another shape is none', async (t) => {
  const wrong: readonly unknown[] = [
    null,
    [],
    { variables: [variable] },
    { variables: [{ ...variable, extra: 1 }], isTruncated: false },
    { variables: [{ ...variable, preview: 'x'.repeat(401) }], isTruncated: false },
    { variables: [{ ...variable, shape: [-1] }], isTruncated: false },
    { variables: Array.from({ length: 51 }, () => variable), isTruncated: false },
    { variables: [{ ...variable, preview: 'a\0b' }], isTruncated: false },
    { variables: [{ ...variable, name: '\ud800' }], isTruncated: false },
  ];
  for (const value of wrong) t.equal(read(value), null, JSON.stringify(value).slice(0, 80));
  t.equal(readPeek(Buffer.from('{')), null);
  t.equal(readPeek(Buffer.from(`{"variables":[],"isTruncated":1e999}`)), null);
  t.equal(readPeek(Buffer.from('['.repeat(200_000))), null);
});

t.test('the variables of a run come as an event and with the result', async (t) => {
  const source = `
import numpy as np
import pandas as pd
scores = np.array([1.0, np.nan, 3.0])
people = pd.DataFrame({'name': ['Ada', 'Grace'], 'age': [36, 85]})
text = 'a\\0b'
`;
  const events: RunCodeEvent[] = [];
  const onEvent = (event: RunCodeEvent) => events.push(event);
  const result = await run(sandbox, source, { environment: 'pandas', peek: true, onEvent });
  t.equal(result.outcome, 'succeeded');
  t.match(result.peek, {
    isTruncated: false,
    variables: [
      { name: 'scores', shape: [3], dtype: 'float64', min: 1, max: 3, mean: 2, missing: 1 },
      {
        name: 'people',
        table: {
          columns: ['name', 'age'],
          rows: [
            ['Ada', '36'],
            ['Grace', '85'],
          ],
        },
      },
      { name: 'text', preview: "'a\\x00b'" },
    ],
  });
  t.same(events.at(-1), { type: 'peek', peek: result.peek });
});

t.test('a program that raised shows what it had until then', async (t) => {
  const result = await run(sandbox, 'x = 3\n1 / 0', { peek: true });
  t.match(result, { outcome: 'raised', peek: { variables: [{ name: 'x', preview: '3' }] } });
});

t.test('nobody looks unless asked to', async (t) => {
  t.equal((await run(sandbox, 'x = 3')).peek, null);
});

t.test('odd values cost neither the peek nor the run', async (t) => {
  const source = `
import sys
class Odd:
    def __repr__(self): raise SystemExit(9)
    def __getattribute__(self, name): raise SystemExit(9)
odd = Odd()
loop = []; loop.append(loop)
deep = []
for _ in range(100_000): deep = [deep]
emoji = '🎲' * 5000
lone = '\\ud800'
globals()['🎲' * 90] = {odd: odd}
`;
  const result = await run(sandbox, source, { peek: true });
  t.match(result, { outcome: 'succeeded', stderr: '' });
  t.same(
    result.peek?.variables.map(({ type }) => type),
    ['Odd', 'list', 'list', 'int', 'str', 'str', 'dict'],
  );
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
