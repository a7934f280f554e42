import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import t from 'tap';

const program = fileURLToPath(new URL('../tap-group.ts', import.meta.url));

/** tap is imported by address: the files lie in a folder of the test. */
const head = `import t from ${JSON.stringify(import.meta.resolve('tap'))};\n`;

function runGroup(folder: string, ...files: string[]) {
  const paths = files.map((file) => `${folder}/${file}`);
  const { status, stdout } = spawnSync(process.execPath, ['--import=tsx', program], {
    env: { ...process.env, TEST_FILES: paths.join('\n') },
    encoding: 'utf8',
  });
  return { status, stdout };
}

t.test('every file is run and named', async (t) => {
  const folder = t.testdir({
    'a.test.ts': `${head}t.test('one', async (t) => { t.ok(true); });`,
    'b.test.ts': `${head}t.test('two', async (t) => { t.ok(true); });`,
  });
  const { status, stdout } = runGroup(folder, 'a.test.ts', 'b.test.ts');
  t.equal(status, 0);
  t.match(stdout, /^ok 2 - \S+a\.test\.ts[^]*^ok 3 - two[^]*^ok 4 - \S+b\.test\.ts/m);
});

t.test('a file that tests nothing, fails or cannot be loaded fails the group', async (t) => {
  const folder = t.testdir({
    'empty.test.ts': head,
    'red.test.ts': `${head}t.test('red', async (t) => { t.ok(false); });`,
    'broken.test.ts': `throw new Error('no');`,
  });
  for (const file of ['empty.test.ts', 'red.test.ts', 'broken.test.ts']) {
    t.not(runGroup(folder, file).status, 0, file);
  }
});

t.test('a file that ends the whole process does not hide those behind it', async (t) => {
  const folder = t.testdir({
    'ends.test.ts': `${head}t.teardown(() => {}); t.test('one', async (t) => { t.ok(true); });`,
    'late.test.ts': `${head}await new Promise((done) => t.once('end', done));
      t.test('two', async (t) => { t.ok(true); });`,
  });
  t.not(runGroup(folder, 'ends.test.ts', 'late.test.ts').status, 0);
});
