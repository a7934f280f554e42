import Docker from 'dockerode';
import t from 'tap';
import { preflight, Sandbox } from '../src/index.js';
import { openSandbox } from './support/test-sandbox.js';

t.test('an engine that fits passes every check of the engine', async (t) => {
  const checks = await preflight(openSandbox(t));
  const names = checks.map(({ name }) => name);
  for (const name of ['engine', 'api', 'seccomp', 'cgroup', 'memory limit', 'process limit']) {
    t.ok(names.includes(name), name);
    t.equal(checks.find((check) => check.name === name)?.ok, true, name);
  }
  t.ok(names.includes('image python'));
  for (const { detail } of checks) t.match(detail, /\w/);
});

t.test('an image that is not built is named', async (t) => {
  const sandbox = openSandbox(t, { imageTags: new Map([['python', 'pairwise/none:0']]) });
  const checks = await preflight(sandbox);
  t.match(
    checks.find(({ name }) => name === 'image python'),
    {
      ok: false,
      detail: /pairwise\/none:0 is not built/,
    },
  );
});

t.test('an engine that cannot be reached is one failed check, not an exception', async (t) => {
  const docker = new Docker({ socketPath: `${t.testdir()}/absent.sock` });
  const checks = await preflight(new Sandbox({ workerId: 'test', docker }));
  t.match(checks, [{ name: 'engine', ok: false }]);
  t.equal(checks.length, 1);
});
