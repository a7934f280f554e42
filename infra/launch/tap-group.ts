import process from 'node:process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';

/**
 * Runs test files in this one process, one after the other, so that what they all import is loaded
 * once. After each comes a test with the file's name, which says that the file tested something. The
 * files stand in TEST_FILES, a line each: tap names folders after a program's arguments.
 */
const files = process.env['TEST_FILES']?.split('\n') ?? [];
let filesRun = 0;
// tap ends by itself once it is idle after a teardown of the root: the rest must not be lost unseen.
process.on('exit', () => {
  if (filesRun < files.length) process.exitCode = 1;
});
for (const file of files) {
  // A file may have set a time for the whole process.
  t.setTimeout(0);
  const startedAt = performance.now();
  const before = t.counts.total;
  try {
    await import(pathToFileURL(resolve(file)).href);
  } catch (cause) {
    t.fail(`${file} cannot be loaded`, { cause: String(cause) });
  }
  // Tests of the root run in order: this one begins when those of the file have ended.
  await t.test(file, async (test) => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    test.ok(t.counts.total > before, `the file tested something, in ${seconds} s`);
    filesRun += 1;
  });
}
