import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import t from 'tap';
import type { DatasetFile } from '../src/index.js';
import { OneContainer } from './support/one-container.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(120_000);
const sandbox = openSandbox(t);

function dataset(name: string, content: string | Buffer): DatasetFile {
  const bytes = Buffer.from(content);
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

t.test('a program finds its datasets, read-only', async (t) => {
  const source = `
import os
print(open('data/a.csv').read(), oct(os.stat('data').st_mode & 0o777))
try: open('data/a.csv', 'a')
except PermissionError: print('refused')
`;
  const result = await run(sandbox, source, { datasets: [dataset('a.csv', 'x,y\n')] });
  t.match(result, { outcome: 'succeeded', stdout: 'x,y\n 0o555\nrefused\n' });
});

t.test('what one run does to them the next one does not see', async (t) => {
  const one = await OneContainer.open(sandbox);
  const datasets = [dataset('a.csv', 'original')];
  const spoil = `
import os, shutil
os.chmod('data', 0o700); os.chmod('data/a.csv', 0o600)
open('data/a.csv', 'w').write('spoilt')
shutil.rmtree('data')
`;
  t.match(await one.run(spoil, { datasets }), { outcome: 'succeeded' });
  t.match(await one.run("print(open('data/a.csv').read())", { datasets }), {
    stdout: 'original\n',
  });
  t.match(await one.run("import os; print(os.listdir('.'))"), { stdout: "['main.py']\n" });
  one.release();
});

t.test('a container gets each content once, under any name', async (t) => {
  const one = await OneContainer.open(sandbox);
  const sent: string[] = [];
  const send = one.container.send.bind(one.container);
  one.container.send = (frame) => {
    sent.push(frame.toString('latin1', 0, 1));
    return send(frame);
  };
  const look = "import os; print(sorted(os.listdir('data')))";
  await one.run(look, { datasets: [dataset('a.csv', 'x')] });
  const datasets = [dataset('b.csv', 'x'), dataset('c.csv', 'y')];
  t.match(await one.run(look, { datasets }), { stdout: "['b.csv', 'c.csv']\n" });
  t.equal(sent.filter((type) => type === 'F').length, 2);
  one.release();
});

t.test('a large dataset arrives whole', async (t) => {
  const large = dataset('large.npy', Buffer.alloc(16 * 1024 * 1024, 'pairwise'));
  const source = `
import hashlib
print(hashlib.sha256(open('data/large.npy', 'rb').read()).hexdigest())
`;
  const result = await run(sandbox, source, { datasets: [large] });
  t.match(result, { outcome: 'succeeded', stdout: `${large.sha256}\n` });
});

t.test('what is no dataset never reaches a container', async (t) => {
  const good = dataset('a.csv', 'x');
  const wrong: readonly DatasetFile[] = [
    { ...good, name: '../a.csv' },
    { ...good, name: 'a.py' },
    { ...good, sha256: 'x' },
    dataset('a.csv', Buffer.alloc(16 * 1024 * 1024 + 1)),
  ];
  for (const one of wrong) {
    const result = await run(sandbox, 'print(1)', { datasets: [one] });
    t.match(result, { outcome: 'system_error', stdout: '', failure: { code: 'not_ready' } });
  }
});

t.test('a hash that does not belong to the bytes is our failure', async (t) => {
  const wrong = { ...dataset('a.csv', 'x'), sha256: '0'.repeat(64) };
  const result = await run(sandbox, 'print(1)', { datasets: [wrong] });
  t.match(result, { outcome: 'system_error', failure: { message: /does not have the hash/ } });
});

t.test('a container that is full makes room for a fresh one', async (t) => {
  const one = await OneContainer.open(sandbox);
  const parts = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    dataset(`${name}.npy`, Buffer.alloc(15 * 1024 * 1024, name)),
  );
  const source = "import os; print(len(os.listdir('data')))";
  for (const part of parts.slice(0, 4)) {
    t.match(await one.run(source, { datasets: [part] }), { stdout: '1\n' });
  }
  await t.rejects(one.run(source, { datasets: parts.slice(4) }), { code: 'not_ready' });
  one.release();
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
