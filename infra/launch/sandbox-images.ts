import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import Docker from 'dockerode';
import { describeFailure } from '../images/describe-failure.js';
import { ensureImages } from '../images/ensure-images.js';
import type { LaunchContext } from './context.js';
import { LaunchFailure } from './failure.js';
import { repositoryRoot } from './layout.js';

const freeBytesMin = 6 * 1024 ** 3;

export async function provideImages(context: LaunchContext): Promise<void> {
  await context.steps.run('Sandbox images', async (detail) => {
    refuseFullDisk();
    try {
      await ensureImages(new Docker(), [], ({ step, message }) => detail(`${step}, ${message}`));
    } catch (cause) {
      throw new LaunchFailure(describeFailure(cause), { cause });
    }
  });
}

/** Checked before the first build only: a full disk halfway leaves a confusing error. */
function refuseFullDisk(): void {
  if (existsSync(join(repositoryRoot, '.pairwise/images.json'))) return;
  const place = existsSync('/var/lib/docker') ? '/var/lib/docker' : '/';
  const { bavail, bsize } = statfsSync(place);
  const freeBytes = bavail * bsize;
  if (freeBytes >= freeBytesMin) return;
  const freeGib = (freeBytes / 1024 ** 3).toFixed(1);
  throw new LaunchFailure(
    `The sandbox images need 6 GiB, and ${place} has ${freeGib} GiB free. Make room, then start again.`,
  );
}
