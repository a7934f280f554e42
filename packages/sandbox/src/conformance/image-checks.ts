import type { ImageCheck } from '@pairwise/contracts';
import type Docker from 'dockerode';
import { engineStatus, withinDeadline } from '../deadline.js';
import { judged } from './report.js';

const sizeBytesMax = 30 * 1024 ** 3;
const architectureNames: Readonly<Record<string, string>> = { x86_64: 'amd64', aarch64: 'arm64' };

/** What an image says of itself. null where the engine does not have it. */
export async function inspectImage(
  docker: Docker,
  reference: string,
): Promise<Docker.ImageInspectInfo | null> {
  try {
    return await withinDeadline('inspect', () => docker.getImage(reference).inspect());
  } catch (cause) {
    if (engineStatus(cause) === 404) return null;
    throw cause;
  }
}

/** What can be judged without starting anything. */
export async function checkImage(
  docker: Docker,
  image: Docker.ImageInspectInfo,
): Promise<ImageCheck[]> {
  const info = await withinDeadline('inspect', () => docker.info());
  const host = architectureNames[info.Architecture] ?? info.Architecture;
  const volumes = Object.keys(image.Config.Volumes ?? {});
  return [
    judged(
      'platform',
      image.Os === 'linux' && image.Architecture === host,
      `${image.Os}/${image.Architecture}; this host runs linux/${host}`,
    ),
    judged(
      'size',
      image.Size <= sizeBytesMax,
      `${(image.Size / 1024 ** 3).toFixed(1)} GiB, at most ${sizeBytesMax / 1024 ** 3} GiB`,
    ),
    // The engine would make a folder on the host's disk for each, writable and without a limit.
    judged(
      'no volumes',
      volumes.length === 0,
      volumes.length === 0 ? 'it declares none' : `VOLUME ${volumes.join(', ')}`,
    ),
  ];
}
