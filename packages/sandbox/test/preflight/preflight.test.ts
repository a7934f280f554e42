import Docker from 'dockerode';
import t from 'tap';
import {
  assertSafeForProduction,
  isSafeForProduction,
  preflight,
  type PreflightCheck,
  Sandbox,
} from '../../src/index.js';
import { assertNothingLeft, openSandbox } from '../support/test-sandbox.js';

t.setTimeout(180_000);
const find = (checks: readonly PreflightCheck[], name: string) =>
  checks.find((check) => check.name === name);

/** The real engine, told less than we tell it: as if an engine ignored an option. */
class CarelessDocker extends Docker {
  readonly #forget: (host: Docker.HostConfig) => Docker.HostConfig;

  constructor(forget: (host: Docker.HostConfig) => Docker.HostConfig) {
    super();
    this.#forget = forget;
  }

  override createContainer(options: Docker.ContainerCreateOptions): Promise<Docker.Container>;
  override createContainer(...parameters: unknown[]): Promise<Docker.Container> {
    const options = parameters[0] as Docker.ContainerCreateOptions;
    return super.createContainer({
      ...options,
      HostConfig: this.#forget(options.HostConfig ?? {}),
    });
  }
}

t.test('an engine that fits passes every check of what it can do and does', async (t) => {
  const sandbox = openSandbox(t);
  const checks = await preflight(sandbox);
  for (const name of [
    ...['engine', 'api', 'runtime', 'seccomp', 'cgroup', 'memory limit', 'process limit', 'clock'],
    ...['image python', 'self-test: a good program', 'self-test: no rights'],
    ...['self-test: no network', 'self-test: forbidden system calls', 'self-test: memory limit'],
    ...['self-test: process limit', 'self-test: time limit', 'self-test: clock'],
  ]) {
    t.match(find(checks, name), { ok: true, severity: 'required', advice: null }, name);
  }
  t.equal(new Set(checks.map(({ name }) => name)).size, checks.length, 'each name is there once');
  for (const { name, ok, detail, advice } of checks) {
    t.match(detail, /\w/, name);
    t.equal(advice === null, ok, `${name} comes with advice when it failed`);
  }
  await assertNothingLeft(t, sandbox);
});

t.test('an engine that forgets an option is found out by what happens inside', async (t) => {
  const careless: readonly [string, (host: Docker.HostConfig) => Docker.HostConfig][] = [
    [
      'self-test: forbidden system calls',
      (host) => ({ ...host, SecurityOpt: ['no-new-privileges:true', 'seccomp=unconfined'] }),
    ],
    ['self-test: no rights', ({ CapDrop: _, ReadonlyRootfs: __, ...host }) => host],
    ['self-test: process limit', ({ PidsLimit: _, ...host }) => host],
    [
      'self-test: memory limit',
      ({ Memory: _, MemorySwap: __, ...host }) => ({ ...host, Memory: 2 ** 30 }),
    ],
  ];
  for (const [name, forget] of careless) {
    const sandbox = openSandbox(t, { docker: new CarelessDocker(forget) });
    const checks = await preflight(sandbox);
    t.match(find(checks, name), { ok: false, severity: 'required', advice: /\w/ }, name);
    t.equal(isSafeForProduction(checks), false);
    await assertNothingLeft(t, sandbox);
  }
});

t.test('an image that is not built is named, and stops production unless optional', async (t) => {
  const imageTags = new Map(['numpy', 'tensorflow'].map((name) => [name, `pairwise/none:${name}`]));
  const checks = await preflight(openSandbox(t, { imageTags }), { selfTest: false });
  t.match(find(checks, 'image numpy'), {
    ok: false,
    severity: 'required',
    detail: /pairwise\/none:numpy is not built/,
    advice: 'npm run images -- numpy',
  });
  t.match(find(checks, 'image tensorflow'), { ok: false, severity: 'advised' });
});

t.test('a runtime that Docker does not know is refused before a container needs it', async (t) => {
  const checks = await preflight(openSandbox(t, { runtime: 'no-such-runtime' }));
  t.match(find(checks, 'runtime'), { ok: false, detail: /no-such-runtime is not known/ });
  t.match(find(checks, 'self-test: a good program'), { ok: false, detail: /system_error/ });
});

t.test('an engine that cannot be reached is one failed check, not an exception', async (t) => {
  const docker = new Docker({ socketPath: `${t.testdir()}/absent.sock` });
  const checks = await preflight(new Sandbox({ workerId: 'test', docker }));
  t.match(checks, [{ name: 'engine', ok: false, severity: 'required' }]);
  t.equal(checks.length, 1);
});

t.test('production is refused for what is required alone, in words', async (t) => {
  const fine: PreflightCheck = {
    name: 'cgroup',
    ok: true,
    severity: 'required',
    detail: 'version 2',
    advice: null,
  };
  const bad = { ...fine, name: 'runc', ok: false, detail: '1.0.0', advice: 'Upgrade.' };
  const odd = { ...bad, name: 'live restore', severity: 'advised' as const };
  t.equal(isSafeForProduction([fine, odd]), true);
  t.equal(isSafeForProduction([fine, bad, odd]), false);
  t.equal(isSafeForProduction([]), false, 'nothing was looked at');
  t.doesNotThrow(() => assertSafeForProduction([fine, odd]));
  t.throws(() => assertSafeForProduction([fine, bad, odd]), {
    code: 'host_unsafe',
    message: /\n- runc: 1\.0\.0\. Upgrade\.$/,
  });
});
