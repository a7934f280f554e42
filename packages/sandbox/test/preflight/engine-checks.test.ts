import Docker from 'dockerode';
import t from 'tap';
import { checkEngine } from '../../src/preflight/engine-checks.js';
import { type EngineFacts, readEngineFacts } from '../../src/preflight/engine-facts.js';
import { checkHost } from '../../src/preflight/host-checks.js';

const good: EngineFacts = {
  version: '29.0.1',
  apiVersion: '1.52',
  runcVersion: '1.3.3',
  securityOptions: [
    'name=apparmor',
    'name=seccomp,profile=builtin',
    'name=userns',
    'name=cgroupns',
  ],
  cgroupVersion: '2',
  cgroupDriver: 'systemd',
  hasMemoryLimit: true,
  hasSwapLimit: true,
  hasCpuLimit: true,
  hasProcessLimit: true,
  storageDriver: 'overlayfs',
  loggingDriver: 'local',
  isLiveRestoreEnabled: true,
  runtimes: ['io.containerd.runc.v2', 'runc', 'runsc'],
  defaultRuntime: 'runc',
  rootFolder: '/var/lib/docker',
  clockOffsetMs: 3,
};

function failed(facts: Partial<EngineFacts>, runtime: string | null = null): string[] {
  return checkEngine({ ...good, ...facts }, { runtime, acceptedRunc: [] })
    .filter(({ ok }) => !ok)
    .map(({ name, severity }) => `${severity} ${name}`);
}

t.test('an up-to-date, hardened host has nothing to mend', async (t) => {
  t.same(failed({}), []);
  t.same(failed({}, 'runsc'), []);
});

t.test('each thing that is missing fails its own check, as grave as it is', async (t) => {
  const cases: readonly [Partial<EngineFacts>, string[]][] = [
    [{ apiVersion: '1.9' }, ['required api']],
    [{ apiVersion: 'odd' }, ['required api']],
    [{ runcVersion: '1.2.7' }, ['required runc']],
    [{ securityOptions: ['name=seccomp', 'name=rootless'] }, ['advised mandatory access control']],
    [
      { securityOptions: [] },
      ['required seccomp', 'advised user namespace', 'advised mandatory access control'],
    ],
    [{ cgroupVersion: '1' }, []],
    [{ cgroupDriver: 'none' }, ['required cgroup']],
    [{ hasMemoryLimit: false }, ['required memory limit']],
    [{ hasSwapLimit: false }, ['required swap limit']],
    [{ hasCpuLimit: false }, ['required CPU limit']],
    [{ hasProcessLimit: false }, ['required process limit']],
    [{ storageDriver: 'vfs' }, ['advised storage driver']],
    [{ isLiveRestoreEnabled: false }, ['advised live restore']],
    [{ defaultRuntime: 'kata' }, ['required runtime']],
    [{ clockOffsetMs: 3_600_000 }, ['required clock']],
    [{ clockOffsetMs: -5_000 }, ['required clock']],
    [{ clockOffsetMs: null }, ['required clock']],
  ];
  for (const [facts, expected] of cases) t.same(failed(facts), expected, JSON.stringify(facts));
});

t.test('a runtime that was asked for must be known', async (t) => {
  t.same(failed({ runtimes: ['runc'] }, 'runsc'), ['required runtime']);
});

t.test('the engine here tells all that is asked of it', async (t) => {
  const facts = await readEngineFacts(new Docker());
  for (const [name, value] of Object.entries(facts)) t.not(value, 'unknown', name);
  t.ok(facts.runtimes.includes('runc'));
  t.match(facts.apiVersion, /^\d+\.\d+$/);
  t.ok(Math.abs(facts.clockOffsetMs ?? Infinity) < 60_000);
});

t.test('the disk of another host is not judged by ours', async (t) => {
  const checks = await checkHost('/no/such/folder');
  t.match(
    checks.find(({ name }) => name === 'disk space'),
    { ok: false, severity: 'advised', detail: /cannot be seen/ },
  );
  const own = await checkHost(t.testdir());
  t.match(
    own.find(({ name }) => name === 'disk space'),
    { severity: 'required', detail: /GiB free/ },
  );
});
