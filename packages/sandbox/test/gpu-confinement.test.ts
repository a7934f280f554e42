import Docker from 'dockerode';
import t from 'tap';
import { loadEnvironments } from '../src/index.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(120_000);

/** The real engine as on a host with a GPU, but for the device: everything else is put to use. */
class DockerWithoutDevice extends Docker {
  override info(): Promise<unknown>;
  override async info(): Promise<unknown> {
    const info = (await super.info()) as { Runtimes: object };
    return { ...info, Runtimes: { ...info.Runtimes, nvidia: { path: 'nvidia' } } };
  }

  override createContainer(options: Docker.ContainerCreateOptions): Promise<Docker.Container>;
  override createContainer(...parameters: unknown[]): Promise<Docker.Container> {
    const options = parameters[0] as Docker.ContainerCreateOptions;
    const { DeviceRequests: devices, ...host } = options.HostConfig ?? {};
    t.same(devices?.[0]?.DeviceIDs, ['0'], 'the device was asked for');
    t.ok(options.Env?.includes('PAIRWISE_GPU_MEMORY_FRACTION=0.5'), 'and its memory is capped');
    return super.createContainer({ ...options, HostConfig: host });
  }
}

const python = loadEnvironments().get('python');
if (python === undefined) throw new Error('there is no environment python');
const sandbox = openSandbox(t, {
  docker: new DockerWithoutDevice(),
  environments: new Map([['python', { ...python, needsGpu: true }]]),
  gpu: { count: 1, memoryFraction: 0.5 },
});

const program = `
import ctypes, errno, json, os, resource
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    ctypes.set_errno(0)
    result = libc.syscall(number, *(ctypes.c_long(value) for value in arguments))
    return errno.errorcode[ctypes.get_errno()] if result == -1 else "allowed"
nothing = os.open("/dev/null", os.O_RDWR)
print(json.dumps({
    "memfd_create": libc.memfd_create(b"x", 0) >= 0,
    "driver": call(16, nothing, 0xC04846D6, 0),
    "unified memory": call(16, nothing, 0x30000001, 0),
    "unified memory range": call(16, nothing, 37, 0),
    "terminal input": call(16, nothing, 0x5412, 0),
    "share blocks": call(16, nothing, 0x40049409, 0),
    "io_uring": call(425, 1, 0),
    "ptrace": call(101, 0, 0, 0, 0),
    "unshare": call(272, 0x10000000),
    "files": resource.getrlimit(resource.RLIMIT_NOFILE)[1],
}))`;

t.test("the driver's calls reach the kernel, and nothing else does", async (t) => {
  const { stdout, stderr, outcome } = await run(sandbox, program);
  t.equal(outcome, 'succeeded', stderr);
  t.same(JSON.parse(stdout), {
    memfd_create: true,
    driver: 'ENOTTY',
    'unified memory': 'ENOTTY',
    'unified memory range': 'ENOTTY',
    'terminal input': 'EPERM',
    'share blocks': 'EPERM',
    io_uring: 'EPERM',
    ptrace: 'EPERM',
    unshare: 'EPERM',
    files: 1024,
  });
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
