import process from 'node:process';
import t from 'tap';
import { ensureTemplate } from '../../packages/test-kit/src/database-template.js';

/**
 * Runs test files, each in a process of its own, and writes one stream of TAP. The files are compiled
 * by the loader that also runs the rest of the launcher: tap's own costs seconds in every process.
 * Arguments: how many at once, seconds that a file may take, the files.
 */
const [jobs, timeoutSeconds, ...files] = process.argv.slice(2);
// What runs in the child counts its own time, and would give up after 30 s.
const env = {
  ...process.env,
  TAP_TIMEOUT: timeoutSeconds,
  DATABASE_TEMPLATE: await ensureTemplate(),
};

t.setTimeout(0);
t.jobs = Number(jobs);
t.plan(files.length);
for (const file of files) {
  void t.spawn(
    process.execPath,
    ['--import=tsx', '--enable-source-maps', file],
    { buffered: true, timeout: Number(timeoutSeconds) * 1000, externalID: file, env },
    file,
  );
}
