import Docker from 'dockerode';
import { until } from '@pairwise/test-kit';
import t from 'tap';
import { FreshContainers, listOurs } from '../src/index.js';
import type { SandboxContainer } from '../src/sandbox-container.js';
import type { ContainerSpec } from '../src/container-options.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(60_000);

/** Opens a container and then keeps everybody waiting, as a busy host does. */
class SlowContainers extends FreshContainers {
  opened = false;
  delivers = false;

  override async acquire(spec: ContainerSpec): Promise<SandboxContainer> {
    const container = await super.acquire(spec);
    this.opened = true;
    await until('the delivery', () => this.delivers);
    return container;
  }
}

t.test('who cancels does not wait for a container, and none is left', async (t) => {
  const containers = new SlowContainers(new Docker(), (error) => t.fail(String(error)));
  const sandbox = openSandbox(t, { containers });
  const controller = new AbortController();
  const running = run(sandbox, 'print("never")', { signal: controller.signal });
  await until('a container', () => containers.opened);
  controller.abort();
  t.match(await running, { outcome: 'cancelled', stdout: '', imageDigest: null });
  containers.delivers = true;
  await until('no container', async () => {
    const ours = await listOurs(sandbox);
    return ours.every(({ workerId }) => workerId !== sandbox.workerId);
  });
  await assertNothingLeft(t, sandbox);
});
