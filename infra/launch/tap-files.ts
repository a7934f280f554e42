import process from 'node:process';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { ensureTemplate } from '../../packages/test-kit/src/database-template.js';
import { groupFiles } from './group-files.js';

const tapGroup = fileURLToPath(new URL('tap-group.ts', import.meta.url));

/**
 * Runs test files in a few processes at once, and writes one stream of TAP. The files are compiled
 * by the loader that also runs the rest of the launcher: tap's own costs seconds in every process.
 * Arguments: how many at once, seconds that a process may take, the files.
 */
const [jobs, timeoutSeconds, ...files] = process.argv.slice(2);
// Where a question cannot be read, the files that need a database say which, each by itself.
const template = await ensureTemplate().catch(() => undefined);
// What runs in the child counts its own time, and would give up after 30 s.
const env = {
  ...process.env,
  TAP_TIMEOUT: timeoutSeconds,
  DATABASE_TEMPLATE: template,
};

t.setTimeout(0);
t.jobs = Number(jobs);
const groups = groupFiles(files);
t.plan(groups.length);
for (const group of groups) {
  const [first = ''] = group;
  const program = group.length === 1 ? first : tapGroup;
  void t.spawn(
    process.execPath,
    ['--import=tsx', '--enable-source-maps', program],
    {
      buffered: true,
      timeout: Number(timeoutSeconds) * 1000,
      externalID: first,
      env: { ...env, TEST_FILES: group.join('\n') },
    },
    group.length === 1 ? first : `${group.length} files from ${first} on`,
  );
}
