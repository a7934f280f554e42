import t from 'tap';
import seccompProfile from '../seccomp/profile.json' with { type: 'json' };
import { containerOptions, type ContainerSpec, labelNames } from '../src/container-options.js';

const spec: ContainerSpec = {
  role: 'runner',
  imageId: 'sha256:0123',
  preload: ['numpy', 'scipy.stats'],
  limits: {
    memoryBytes: 512 * 1024 * 1024,
    wallTimeMs: 10_000,
    cpuTimeMs: 10_000,
    processes: 64,
    diskBytes: 64 * 1024 * 1024,
    outputBytes: 1024 * 1024,
  },
  executionId: 'execution-1',
  attempt: 2,
  workerId: 'worker-1',
  deadlineEpochMs: 1_800_000_000_000,
  cgroupVersion: '1',
};

t.test(
  'the command is an argument list, with no shell and no entry point of the image',
  async (t) => {
    const { Cmd, Entrypoint } = containerOptions(spec);
    t.same(Cmd, ['python3', '-P', '-s', '-B', '-m', 'pairwise_runner']);
    t.same(Entrypoint, []);
    t.same(containerOptions({ ...spec, role: 'checker' }).Cmd?.at(-1), 'pairwise_checker');
  },
);

t.test('limits of the execution become limits of the container', async (t) => {
  const { HostConfig: host } = containerOptions(spec);
  t.equal(host?.Memory, spec.limits.memoryBytes);
  t.equal(host?.MemorySwap, spec.limits.memoryBytes, 'no swap on top');
  t.equal(host?.PidsLimit, 64);
  t.match(host?.Tmpfs?.['/work'], `size=${spec.limits.diskBytes}`);
});

t.test('the out-of-memory killer is never switched off', async (t) => {
  t.notOk('OomKillDisable' in (containerOptions(spec).HostConfig ?? {}));
});

t.test('the environment holds nothing of the worker', async (t) => {
  process.env['DATABASE_URL'] = 'postgres://canary';
  t.teardown(() => delete process.env['DATABASE_URL']);
  const names = (containerOptions(spec).Env ?? []).map((entry) => entry.split('=')[0]);
  t.same(names.sort(), [
    'GLIBC_TUNABLES',
    'HOME',
    'LANG',
    'MKL_NUM_THREADS',
    'MPLBACKEND',
    'MPLCONFIGDIR',
    'NUMEXPR_NUM_THREADS',
    'OMP_NUM_THREADS',
    'OPENBLAS_NUM_THREADS',
    'PAIRWISE_PRELOAD',
    'PATH',
    'PYTHONHASHSEED',
    'PYTHONMALLOC',
    'TMPDIR',
  ]);
});

t.test('labels name the execution, attempt, worker, role and deadline', async (t) => {
  t.same(containerOptions(spec).Labels, {
    [labelNames.execution]: 'execution-1',
    [labelNames.attempt]: '2',
    [labelNames.worker]: 'worker-1',
    [labelNames.deadline]: '1800000000000',
    [labelNames.role]: 'runner',
  });
});

t.test('the control group namespace is private where there is one', async (t) => {
  t.notOk('CgroupnsMode' in (containerOptions(spec).HostConfig ?? {}));
  const { HostConfig } = containerOptions({ ...spec, cgroupVersion: '2' });
  t.match(HostConfig, { CgroupnsMode: 'private' });
});

t.test('the runtime is the default one of the engine unless another is named', async (t) => {
  t.notOk('Runtime' in (containerOptions(spec).HostConfig ?? {}));
  t.match(containerOptions({ ...spec, runtime: 'runsc' }).HostConfig, { Runtime: 'runsc' });
  const { HostConfig: host } = containerOptions({ ...spec, runtime: 'runsc' });
  t.ok((host?.PidsLimit ?? 0) > spec.limits.processes, "room for gVisor's own threads");
});

t.test('an environment adds variables, and can change none of ours', async (t) => {
  const { Env } = containerOptions({ ...spec, variables: { TF_X: '1', HOME: '/root' } });
  t.ok(Env?.includes('TF_X=1'));
  t.same(
    Env?.filter((entry) => entry.startsWith('HOME=')),
    ['HOME=/work'],
  );
});

t.test('nothing of the host is mounted, shared or opened', async (t) => {
  const host = containerOptions(spec).HostConfig ?? {};
  for (const key of ['Binds', 'Mounts', 'Devices', 'CapAdd', 'VolumesFrom', 'PidMode', 'UTSMode']) {
    t.notOk(key in host, key);
  }
});

t.test('the system call profile is an allow-list', async (t) => {
  t.equal(seccompProfile.defaultAction, 'SCMP_ACT_ERRNO');
  const allowed = seccompProfile.syscalls.filter(({ action }) => action === 'SCMP_ACT_ALLOW');
  const names = new Set(allowed.flatMap((rule) => rule.names));
  for (const name of [
    ...['io_uring_setup', 'io_uring_enter', 'io_uring_register', 'bpf', 'ptrace', 'clone3'],
    ...['process_vm_readv', 'process_vm_writev', 'pidfd_getfd', 'kcmp', 'process_madvise'],
    ...['keyctl', 'add_key', 'request_key', 'userfaultfd', 'perf_event_open', 'memfd_create'],
    ...['unshare', 'setns', 'mount', 'umount2', 'pivot_root', 'chroot', 'fsopen', 'move_mount'],
    ...['open_tree', 'fsmount', 'fspick', 'mount_setattr', 'open_by_handle_at', 'seccomp'],
    ...['shmget', 'shmat', 'shmctl', 'msgget', 'semget', 'mq_open', 'kexec_load', 'init_module'],
    ...['setuid', 'setgid', 'setgroups', 'capset', 'chown', 'syslog', 'reboot', 'swapon'],
  ]) {
    t.notOk(names.has(name), name);
  }
});

t.test(
  'calls that are dangerous with some arguments are allowed with a condition only',
  async (t) => {
    const guarded = new Set(
      ['clone', 'socket', 'socketpair', 'prctl', 'ioctl', 'personality'].concat([
        'prlimit64',
        'setpriority',
        'mknod',
        'mknodat',
      ]),
    );
    for (const rule of seccompProfile.syscalls) {
      if (rule.action !== 'SCMP_ACT_ALLOW' || !rule.names.some((name) => guarded.has(name)))
        continue;
      t.ok('args' in rule && rule.args !== undefined && rule.args.length > 0, rule.names.join());
    }
  },
);
