import t from 'tap';
import gpuSystemCalls from '../seccomp/gpu.json' with { type: 'json' };
import seccompProfile from '../seccomp/profile.json' with { type: 'json' };
import { containerOptions, type ContainerSpec } from '../src/container-options.js';
import { deviceRequest, findGpuSupport, GpuLoans } from '../src/gpu.js';

const spec: ContainerSpec = {
  role: 'runner',
  imageId: 'sha256:0123',
  preload: ['torch'],
  limits: {
    memoryBytes: 16 * 1024 ** 3,
    wallTimeMs: 300_000,
    cpuTimeMs: 300_000,
    processes: 128,
    diskBytes: 1024 ** 3,
    outputBytes: 1024 * 1024,
  },
  executionId: 'execution-1',
  attempt: 1,
  workerId: 'worker-1',
  deadlineEpochMs: 1_800_000_000_000,
  cgroupVersion: '2',
};
const cdiDevices = [
  { Source: 'cdi', ID: 'nvidia.com/gpu=0' },
  { Source: 'cdi', ID: 'nvidia.com/gpu=all' },
  { Source: 'cdi', ID: 'vendor.com/net=eth0' },
];

t.test('an engine offers GPUs by its runtime or by names, or not at all', async (t) => {
  t.equal(findGpuSupport({}), null);
  t.equal(findGpuSupport({ Runtimes: { runc: {} }, DiscoveredDevices: null }), null);
  t.same(findGpuSupport({ Runtimes: { runc: {}, nvidia: {} } }), { kind: 'nvidia' });
  const named = { kind: 'cdi', deviceNames: ['nvidia.com/gpu=0'] };
  t.same(findGpuSupport({ Runtimes: { nvidia: {} }, DiscoveredDevices: cdiDevices }), named);
});

t.test('each container gets the GPU that the fewest others use', async (t) => {
  const loans = new GpuLoans({ count: 2 });
  const containers = [0, 1, 2].map(() => ({ isClosed: false }));
  const open = async (index: number): Promise<number> => {
    const grant = loans.take({ kind: 'nvidia' });
    await loans.lend(grant, Promise.resolve(containers[index] ?? { isClosed: true }));
    return grant.deviceIndex;
  };
  t.same(await Promise.all([open(0), open(1), open(2)]), [0, 1, 0], 'also while they open');
  containers.splice(1, 1, { isClosed: false }).forEach((old) => (old.isClosed = true));
  t.equal(await open(1), 1, 'that of a container which is gone is free');
  await t.rejects(loans.lend(loans.take({ kind: 'nvidia' }), Promise.reject(new Error('no'))));
  t.equal(await open(1), 1, 'that of one which could not be opened, too');
});

t.test('a worker without a GPU gives none, and one of one always the same', async (t) => {
  t.throws(() => new GpuLoans({ count: 0 }).take({ kind: 'nvidia' }), { code: 'gpu_missing' });
  const loans = new GpuLoans({ count: 1 });
  t.same(
    [1, 2, 3].map(() => loans.take({ kind: 'nvidia' }).deviceIndex),
    [0, 0, 0],
  );
});

t.test('a GPU is asked for by number, or by its name', async (t) => {
  const grant = { deviceIndex: 1, memoryFraction: 0.5 };
  t.same(deviceRequest({ ...grant, support: { kind: 'nvidia' } }), {
    Driver: 'nvidia',
    DeviceIDs: ['1'],
    Capabilities: [['gpu', 'compute', 'utility']],
  });
  const support = { kind: 'cdi', deviceNames: ['nvidia.com/gpu=0'] } as const;
  t.same(deviceRequest({ ...grant, deviceIndex: 0, support }), {
    Driver: 'cdi',
    DeviceIDs: ['nvidia.com/gpu=0'],
  });
  t.throws(() => deviceRequest({ ...grant, support }), { code: 'gpu_missing' });
});

t.test(
  'with a GPU a container is confined as without, but for what the driver needs',
  async (t) => {
    const gpu = { support: { kind: 'nvidia' }, deviceIndex: 0, memoryFraction: 0.8 } as const;
    const plain = containerOptions(spec);
    const withGpu = containerOptions({ ...spec, gpu });
    t.ok(withGpu.Env?.includes('PAIRWISE_GPU_MEMORY_FRACTION=0.8'));
    t.match(withGpu.HostConfig?.DeviceRequests, [{ DeviceIDs: ['0'] }]);
    t.notOk('DeviceRequests' in (plain.HostConfig ?? {}));
    const needed = { DeviceRequests: null, SecurityOpt: null, ShmSize: null, Ulimits: null };
    t.same({ ...withGpu.HostConfig, ...needed }, { ...plain.HostConfig, ...needed });
    t.same(profileOf(withGpu.HostConfig?.SecurityOpt), {
      ...seccompProfile,
      syscalls: [...seccompProfile.syscalls, ...gpuSystemCalls.syscalls],
    });
    t.same(profileOf(plain.HostConfig?.SecurityOpt), seccompProfile);
  },
);

function profileOf(securityOptions: readonly string[] | undefined): unknown {
  const option = securityOptions?.find((one) => one.startsWith('seccomp=')) ?? 'seccomp=null';
  return JSON.parse(option.slice('seccomp='.length));
}
