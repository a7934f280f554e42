import { test } from 'tap';
import {
  changedPaths,
  languageOf,
  mayRemove,
  mayRename,
  pathProblem,
  renamed,
  sameDatasets,
  sameFiles,
  sortedPaths,
} from '../../../features/question-drafts/draft-files.js';

test('files stand in the order in which a question is written', (t) => {
  const files = { 'mistakes/b.py': '', 'tests.py': '', 'mistakes/a.py': '', 'statement.md': '' };
  t.same(sortedPaths(files), ['statement.md', 'tests.py', 'mistakes/a.py', 'mistakes/b.py']);
  t.end();
});

test('only files that a question may have can be added', (t) => {
  t.equal(pathProblem('checks.py', {}), null);
  t.equal(pathProblem('mistakes/off_by_one.py', {}), null);
  for (const path of ['mistakes/', 'mistakes/Big.py', 'mistakes/../x.py', 'notes.md', '']) {
    t.match(pathProblem(path, {}), /^Name it/, path);
  }
  t.match(pathProblem('checks.py', { 'checks.py': '' }), /already/);
  t.end();
});

test('what a question needs can be neither removed nor renamed', (t) => {
  t.notOk(mayRemove('statement.md'));
  t.ok(mayRemove('checks.py'));
  t.notOk(mayRename('checks.py'));
  t.ok(mayRename('mistakes/a.py'));
  t.end();
});

test('a renamed mistake keeps its text, and question.yaml names it anew', (t) => {
  const files = {
    'mistakes/a.py': 'print(1)',
    'mistakes/a.pyx': '',
    'question.yaml':
      'mistakes:\n  - file: mistakes/a.py\n  - file: "mistakes/a.py"\n  - mistakes/a.pyx\n',
  };
  t.same(renamed(files, 'mistakes/a.py', 'mistakes/b.py'), {
    'mistakes/b.py': 'print(1)',
    'mistakes/a.pyx': '',
    'question.yaml':
      'mistakes:\n  - file: mistakes/b.py\n  - file: "mistakes/b.py"\n  - mistakes/a.pyx\n',
  });
  t.end();
});

test('two states differ in texts, in added and in removed files', (t) => {
  const a = { 'statement.md': '1', 'tests.py': 't' };
  t.ok(sameFiles(a, { 'tests.py': 't', 'statement.md': '1' }));
  t.notOk(sameFiles(a, { 'statement.md': '1' }));
  t.notOk(sameFiles(a, { 'statement.md': '1', 'checks.py': 't' }));
  t.same(changedPaths(a, { 'statement.md': '2', 'checks.py': '' }), [
    'statement.md',
    'tests.py',
    'checks.py',
  ]);
  t.end();
});

test('datasets are the same by name and contents, in any order', (t) => {
  const [a, b] = ['a', 'b'].map((letter) => ({
    ...{ name: `${letter}.csv`, sizeBytes: 1, sha256: letter.repeat(64) },
  })) as [DatasetLike, DatasetLike];
  t.ok(sameDatasets([a, b], [b, a]));
  t.notOk(sameDatasets([a], [{ ...a, sha256: b.sha256 }]));
  t.notOk(sameDatasets([a, b], [a]));
  t.end();
});

test('a file is shown in its language', (t) => {
  t.same(['a.md', 'b.yaml', 'c.py'].map(languageOf), ['markdown', 'yaml', 'python']);
  t.end();
});

type DatasetLike = Parameters<typeof sameDatasets>[0][number];
