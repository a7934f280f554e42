import { readFile } from 'node:fs/promises';
import { gateRules } from '@pairwise/contracts';
import t from 'tap';
import { checkSchema, judgeStatement, parseQuestion } from '../src/index.js';

const page = await readFile(new URL('../FORMAT.md', import.meta.url), 'utf8');

t.test('an author who copies the example of the page gets a valid question', async (t) => {
  const blocks = page.matchAll(/^### (\S+)\n\n(`{3,})\w+\n([^]*?)\n\2$/gm);
  const files = new Map([...blocks].map(([, path = '', , text = '']) => [path, `${text}\n`]));
  const question = parseQuestion('nearest-value', files);
  t.equal(files.size, 10, 'the example shows every kind of file');
  t.equal(question.cases.length, 4);
  t.strictSame(judgeStatement(question), [], 'and its statement passes the publish gate');
  t.strictSame(
    question.mistakes.map(({ caughtBy }) => caughtBy).sort(),
    question.cases.map(({ name }) => name).sort(),
    'each case has its mistake',
  );
});

t.test('the page explains every rule of the publish gate', async (t) => {
  for (const rule of gateRules) t.ok(page.includes(`\`${rule}\``), rule);
});

t.test('the page explains every kind of check', async (t) => {
  for (const option of checkSchema.options) {
    const kind = option.shape.kind.value;
    t.ok(page.includes(`{kind: ${kind}`), kind);
  }
});
