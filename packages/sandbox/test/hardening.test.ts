import type Docker from 'dockerode';
import t from 'tap';
import { labelNames, type SandboxContainer } from '../src/index.js';
import { assertNothingLeft, openSandbox } from './support/test-sandbox.js';

t.setTimeout(120_000);
const sandbox = openSandbox(t);
const { limits } = sandbox.environment('python');

/** What the engine says of a container that runs, not what we asked for. */
async function inspectLive(container: SandboxContainer): Promise<Docker.ContainerInspectInfo> {
  return sandbox.docker.getContainer(container.id).inspect();
}

for (const role of ['runner', 'checker'] as const) {
  t.test(`a live ${role} container is confined in every respect`, async (t) => {
    const container = await sandbox.acquire({
      role,
      limits,
      environment: 'python',
      executionId: 'an-execution',
      attempt: 3,
      lifetimeMs: 60_000,
    });
    try {
      const { Config: config, HostConfig: host, State, ...info } = await inspectLive(container);
      t.ok(State.Running, 'it runs');
      t.equal(config.User, '10001:10001', 'user is not root');
      t.same(host.CapDrop, ['ALL'], 'all capabilities are dropped');
      t.notOk(host.CapAdd?.length, 'no capability is added');
      t.notOk(host.Privileged, 'not privileged');
      const security: string[] = host.SecurityOpt ?? [];
      t.ok(security.includes('no-new-privileges:true'), 'no new privileges');
      const seccomp = security.find((option) => option.startsWith('seccomp=')) ?? '';
      t.equal(JSON.parse(seccomp.slice(8)).defaultAction, 'SCMP_ACT_ERRNO', 'our own seccomp list');
      t.equal(host.ReadonlyRootfs, true, 'root is read-only');
      t.equal(host.NetworkMode, 'none', 'no network');
      const networks = Object.keys(info.NetworkSettings.Networks);
      t.same(
        networks.filter((name) => name !== 'none'),
        [],
        'attached to no network',
      );
      t.equal(host.IpcMode, 'private', 'IPC is private');
      t.ok((host.ShmSize ?? Infinity) <= 16 * 1024 * 1024, 'shared memory is small');
      t.equal(host.Memory, limits.memoryBytes, 'memory is limited');
      t.equal(host.MemorySwap, limits.memoryBytes, 'swap adds nothing');
      t.not(host.OomKillDisable, true, 'the out-of-memory killer works');
      t.equal(host.NanoCpus, 1_000_000_000, 'one CPU');
      t.equal(host.PidsLimit, limits.processes, 'processes are limited');
      const ulimits = new Map(host.Ulimits?.map((one) => [one.Name, [one.Soft, one.Hard]]));
      t.same(ulimits.get('nofile'), [256, 256], 'open files are limited');
      t.same(ulimits.get('core'), [0, 0], 'no core dumps');
      t.same(ulimits.get('fsize'), [limits.diskBytes, limits.diskBytes], 'file size is limited');
      for (const folder of ['/work', '/tmp']) {
        const options = host.Tmpfs?.[folder]?.split(',') ?? [];
        for (const option of ['noexec', 'nosuid', 'nodev', 'mode=0700', 'uid=10001']) {
          t.ok(options.includes(option), `${folder} is ${option}`);
        }
        t.ok(options.includes(`size=${limits.diskBytes}`), `${folder} is bounded in bytes`);
        t.ok(
          options.some((option) => option.startsWith('nr_inodes=')),
          `${folder} is bounded in inodes`,
        );
      }
      t.equal(host.LogConfig?.Type, 'none', 'nothing is logged');
      t.equal(host.Init, false, 'PID 1 is ours');
      t.equal(config.Tty, false, 'no terminal');
      t.equal(config.OpenStdin && config.StdinOnce, true, 'stdin ends with the worker');
      t.equal(info.Image, await sandbox.imageId('python'), 'the image is the one asked for');
      t.match(config.Image, /^sha256:/, 'and was named by its digest');
      t.equal(config.WorkingDir, '/work', 'it works in /work');
      t.same(config.Cmd, ['python3', '-P', '-s', '-B', '-m', `pairwise_${role}`], 'our command');
      t.notOk(config.Entrypoint?.length, 'and nothing before it');
      t.notOk(host.AutoRemove, 'it stays until it was looked at');
      t.match(config, { StopSignal: 'SIGKILL' }, 'stopping kills');
      t.match(config, { Healthcheck: { Test: ['NONE'] } }, "no command of the image's own");
      t.notOk(host.Binds?.length, 'no folder of the host');
      t.same(info.Mounts, [], 'no volume');
      t.notOk(host.Devices?.length, 'no device');
      t.equal(host.RestartPolicy?.Name, 'no', 'it never starts again');
      t.equal(config.Labels[labelNames.worker], sandbox.workerId, 'label: worker');
      t.equal(config.Labels[labelNames.execution], 'an-execution', 'label: execution');
      t.equal(config.Labels[labelNames.attempt], '3', 'label: attempt');
      t.equal(config.Labels[labelNames.role], role, 'label: role');
      const leftMs = Number(config.Labels[labelNames.deadline]) - Date.now();
      t.ok(leftMs > 0 && leftMs <= 60_000, 'label: deadline');
      const names = config.Env.map((entry) => entry.split('=')[0] ?? '');
      const secret = /DATABASE|REDIS|SECRET|TOKEN|PASSWORD|DOCKER|AWS/;
      t.notOk(
        names.some((name) => secret.test(name)),
        'no secret in its environment',
      );
    } finally {
      sandbox.containers.release(container);
    }
  });
}

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
