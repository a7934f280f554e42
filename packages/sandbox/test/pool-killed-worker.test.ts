import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { until } from '@pairwise/test-kit';
import { findRepositoryRoot, listOurs, sweepContainers } from '../src/index.js';
import { assertNothingLeft, openSandbox } from './support/test-sandbox.js';

t.setTimeout(120_000);

const script = fileURLToPath(new URL('./support/doomed-worker.ts', import.meta.url));

t.test(
  'after the kill of a worker its containers end, and its next life clears them',
  async (t) => {
    const workerId = `test-${randomUUID()}`;
    const next = openSandbox(t, { workerId });
    const child = spawn(process.execPath, ['--import', 'tsx', script, workerId], {
      cwd: findRepositoryRoot(),
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.teardown(() => child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    const ours = async () =>
      (await listOurs(next)).filter((container) => container.workerId === workerId);
    t.ok((await ours()).length >= 3, 'one that runs, and a waiting one for each role');
    child.kill('SIGKILL');
    await until('the end of all', async () =>
      (await ours()).every(({ endedEpochMs }) => endedEpochMs !== null),
    );
    const { failures } = await sweepContainers(next);
    t.same(failures, []);
    await assertNothingLeft(t, next);
  },
);
