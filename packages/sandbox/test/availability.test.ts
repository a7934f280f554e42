import Docker from 'dockerode';
import t from 'tap';
import { describeEnvironments, loadEnvironments, Sandbox } from '../src/index.js';
import { openSandbox } from './support/test-sandbox.js';

/** The real engine as it would answer on a host with NVIDIA's runtime. */
class DockerWithGpu extends Docker {
  override info(): Promise<unknown>;
  override async info(): Promise<unknown> {
    const info = (await super.info()) as { Runtimes: object };
    return { ...info, Runtimes: { ...info.Runtimes, nvidia: { path: 'nvidia' } } };
  }
}

const noImages = new Map(
  [...loadEnvironments().keys()].map((name) => [name, `pairwise/none:${name}`]),
);

async function reasons(sandbox: Sandbox): Promise<Record<string, string | null>> {
  const environments = await describeEnvironments(sandbox);
  return Object.fromEntries(environments.map((one) => [one.name, one.unavailableReason]));
}

t.test('what is built here is available, and nothing says otherwise', async (t) => {
  const environments = await describeEnvironments(openSandbox(t));
  const python = environments.find(({ name }) => name === 'python');
  t.match(python, { isAvailable: true, unavailableReason: null, isOptional: false });
  t.same(
    environments.filter(({ isOptional }) => isOptional).map(({ name }) => name),
    ['cuda', 'tensorflow'],
  );
});

t.test('what is not built says who can build it, and how', async (t) => {
  const found = await reasons(openSandbox(t, { imageTags: noImages }));
  for (const name of ['python', 'tensorflow', 'web']) {
    t.equal(
      found[name],
      `Not built on this host. An administrator can build it with: npm run images -- ${name}`,
    );
  }
});

/** The same for a host that has none. */
class DockerWithoutGpu extends Docker {
  override info(): Promise<unknown>;
  override async info(): Promise<unknown> {
    const info = (await super.info()) as object;
    return { ...info, Runtimes: { runc: { path: 'runc' } }, DiscoveredDevices: [] };
  }
}

t.test('without a GPU that Docker can use, nobody is told to build for one', async (t) => {
  const docker = new DockerWithoutGpu();
  const found = await reasons(openSandbox(t, { docker, imageTags: noImages, gpu: { count: 1 } }));
  t.equal(found['cuda'], 'This host has no NVIDIA GPU that Docker can use.');
});

t.test('a GPU must be set aside, and then only the image may be missing', async (t) => {
  const docker = new DockerWithGpu();
  const none = await reasons(openSandbox(t, { docker, imageTags: noImages }));
  t.equal(none['cuda'], 'No GPU of this host is set aside for executions.');
  const one = await reasons(openSandbox(t, { docker, imageTags: noImages, gpu: { count: 1 } }));
  t.match(one['cuda'], /npm run images -- cuda/);
});

t.test('an engine that cannot be reached is an error, not a list without entries', async (t) => {
  const docker = new Docker({ socketPath: `${t.testdir()}/absent.sock` });
  const sandbox = new Sandbox({ workerId: 'test', docker });
  await t.rejects(describeEnvironments(sandbox), { code: 'engine_failed' });
});
