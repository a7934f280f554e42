import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ImageBuildContext } from 'dockerode';
import type { ImageStep } from '../../packages/sandbox/src/image-tags.js';

/** The name under which a Dockerfile finds the certificates; empty where there are none to add. */
const CERTIFICATES = 'certificates.pem';

/**
 * Gives the files of one step to `work`, as Docker takes them. A step that downloads wheels also
 * gets the certificates that pip trusts on this machine (`PIP_CERT`). They are no input of the
 * step, because every file that comes in is checked against its pinned hash.
 */
export async function withBuildContext(
  root: string,
  step: ImageStep,
  work: (context: ImageBuildContext) => Promise<void>,
): Promise<void> {
  const docker = join(root, 'docker');
  if (!step.usesPackageIndex) return work({ context: docker, src: [...step.inputs] });
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-build-'));
  try {
    for (const input of step.inputs) {
      await mkdir(dirname(join(folder, input)), { recursive: true });
      await copyFile(join(docker, input), join(folder, input));
    }
    await writeFile(join(folder, CERTIFICATES), await readCertificates());
    await work({ context: folder, src: [...step.inputs, CERTIFICATES] });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readCertificates(): Promise<string> {
  const path = process.env['PIP_CERT'] ?? '';
  return path === '' ? '' : readFile(path, 'utf8');
}
