import { join } from 'node:path';
import type Docker from 'dockerode';
import { followToEnd } from './docker-stream.js';

const DOCKERFILE = 'images/label.Dockerfile';

/** Puts labels on a finished image under a new tag; the old tag goes. */
export async function labelImage(
  docker: Docker,
  root: string,
  fromTag: string,
  toTag: string,
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  const stream = await docker.buildImage(
    { context: join(root, 'docker'), src: [DOCKERFILE] },
    { t: toTag, dockerfile: DOCKERFILE, buildargs: { BASE: fromTag }, labels: { ...labels } },
  );
  await followToEnd(docker, stream, () => undefined);
  await docker.getImage(fromTag).remove({ noprune: true });
}
