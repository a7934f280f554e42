import { readdir, readFile } from 'node:fs/promises';
import t from 'tap';
import { errorCatalogue, errorCodes, PairwiseError, problemSchema } from '../src/index.js';

t.test('every error has a status and a sentence of its own', async (t) => {
  const titles = new Set<string>();
  for (const code of errorCodes) {
    const { status, title } = errorCatalogue[code];
    t.match(code, /^[a-z]+(_[a-z]+)*$/, `${code} is a stable name`);
    t.ok(status >= 400 && status < 600, `${code} is an error`);
    t.match(title, /^[A-Z].*\.$/, `${code} is told in a sentence`);
    t.notOk(titles.has(title), `${code} has a sentence of its own`);
    titles.add(title);
  }
});

t.test('no code of the catalogue is left over', async (t) => {
  const root = new URL('../../../', import.meta.url);
  const folders = ['apps/api/src', 'packages/db/src', 'packages/domain/src'];
  const sources: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(new URL(folder, root), { recursive: true });
    for (const name of entries.filter((entry) => entry.endsWith('.ts'))) {
      if (name.includes('generated')) continue;
      sources.push(await readFile(new URL(`${folder}/${name}`, root), 'utf8'));
    }
  }
  const text = sources.join('\n');
  for (const code of errorCodes) t.ok(text.includes(`'${code}'`), `${code} is thrown somewhere`);
});

t.test('an error carries its code and status, and keeps its cause to itself', async (t) => {
  const cause = new Error('connection refused by 10.0.0.7');
  const error = new PairwiseError('unavailable', { detail: 'Try later.', cause });
  t.equal(error.status, 503);
  t.equal(error.code, 'unavailable');
  t.equal(error.message, 'unavailable: Try later.');
  t.equal(error.cause, cause);
  t.notMatch(error.message, '10.0.0.7');
  t.match(new PairwiseError('not_found').message, 'Nothing was found here.');
});

t.test('a problem document names a code of the catalogue', async (t) => {
  const problem = { type: 'urn:x', title: 'T', status: 404, code: 'not_found' };
  t.ok(problemSchema.safeParse(problem).success);
  t.notOk(problemSchema.safeParse({ ...problem, code: 'made_up' }).success);
});
