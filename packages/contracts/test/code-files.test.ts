import t from 'tap';
import {
  codeTextName,
  fileNameSchema,
  isNameTaken,
  limits,
  listCodeFiles,
  mainFileId,
} from '../src/index.js';

const namesOf = (entries: Record<string, unknown>): string[] =>
  listCodeFiles(Object.entries(entries)).map(({ name }) => name);

t.test('main.py is always there, first, and keeps its old place', async (t) => {
  t.strictSame(listCodeFiles([]), [{ id: mainFileId, name: 'main.py' }]);
  t.equal(codeTextName('softmax', mainFileId), 'softmax');
  t.equal(codeTextName('softmax', 'a1'), 'files/softmax/a1');
  t.strictSame(namesOf({ main: { name: 'other.py' }, a: { name: 'main.py' } }), [
    'main.py',
    'main_2.py',
  ]);
});

t.test('what is deleted or malformed is no file', async (t) => {
  const entries = {
    a: { name: 'helper.py' },
    b: { name: 'gone.py', isDeleted: true },
    c: { name: '../etc/passwd' },
    d: 'text',
    e: null,
    'no id': { name: 'x.py' },
  };
  t.strictSame(namesOf(entries), ['main.py', 'helper.py']);
});

t.test('everybody reads the same names where two files were given one', async (t) => {
  const entries = { b: { name: 'helper.py' }, a: { name: 'helper.py' }, c: { name: 'x/y.py' } };
  const expected = [
    { id: 'main', name: 'main.py' },
    { id: 'a', name: 'helper.py' },
    { id: 'b', name: 'helper_2.py' },
    { id: 'c', name: 'x/y.py' },
  ];
  t.strictSame(listCodeFiles(Object.entries(entries)), expected);
  t.strictSame(listCodeFiles(Object.entries(entries).reverse()), expected, 'in any order');
});

t.test('a file and a folder cannot share a name', async (t) => {
  t.ok(isNameTaken('x', [{ id: 'c', name: 'x/y.py' }]));
  t.ok(isNameTaken('x/y.py', [{ id: 'c', name: 'x' }]));
  t.notOk(isNameTaken('xy.py', [{ id: 'c', name: 'x' }]));
  t.strictSame(namesOf({ a: { name: 'x' }, b: { name: 'x/y.py' } }), ['main.py', 'x', 'x_y_2.py']);
});

t.test('never more files, nor longer names, than a run takes', async (t) => {
  const long = `${'a'.repeat(limits.fileNameCharacters - 3)}.py`;
  const entries = Array.from({ length: 60 }, (_, index) => [`f${index}`, { name: long }] as const);
  const files = listCodeFiles(entries);
  t.equal(files.length, limits.sourceFilesMax);
  t.equal(new Set(files.map(({ name }) => name)).size, files.length, 'all different');
  for (const { name } of files) t.ok(fileNameSchema.safeParse(name).success);
});
