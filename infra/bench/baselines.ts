import { execFile } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import Docker from 'dockerode';
import { environmentImages } from '../../packages/sandbox/src/image-tags.js';
import type { BenchProgram } from './programs.js';

const run = promisify(execFile);
const tags = environmentImages();

export function imageOf({ environment }: Pick<BenchProgram, 'environment'>): string {
  const tag = tags.get(environment);
  if (tag === undefined) throw new Error(`There is no image for ${environment}.`);
  return tag;
}

/** What one would write first: a fresh container per program, by the command line. */
export async function naiveDockerRun(program: BenchProgram): Promise<number> {
  const startedAt = performance.now();
  const options = ['--rm', '--network=none', '--entrypoint=python3', imageOf(program)];
  await run('docker', ['run', ...options, '-c', program.source]);
  return performance.now() - startedAt;
}

/**
 * The same interpreter and libraries as a plain process of this machine: an idle container keeps the
 * image's files mounted, and chroot enters them. Our own program only; needs root.
 */
export class BarePython {
  readonly #docker = new Docker();
  readonly #roots = new Map<string, { root: string; container: Docker.Container }>();

  async run(program: BenchProgram): Promise<number> {
    const root = await this.#root(program);
    const startedAt = performance.now();
    await run('chroot', [root, 'python3', '-c', program.source], {
      env: {
        PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
        HOME: '/tmp',
        LANG: 'C.UTF-8',
        OMP_NUM_THREADS: '1',
      },
    });
    return performance.now() - startedAt;
  }

  async close(): Promise<void> {
    for (const { container } of this.#roots.values()) await container.remove({ force: true });
  }

  async #root(program: BenchProgram): Promise<string> {
    const image = imageOf(program);
    const known = this.#roots.get(image);
    if (known !== undefined) return known.root;
    const container = await this.#docker.createContainer({
      Image: image,
      Entrypoint: ['sleep', '3600'],
      Cmd: [],
      NetworkDisabled: true,
    });
    await container.start();
    const { GraphDriver } = await container.inspect();
    // Which entries there are depends on the storage driver, and the created type knows one only.
    const root = new Map(Object.entries(GraphDriver.Data)).get('MergedDir') ?? '';
    this.#roots.set(image, { root, container });
    if (root === '') throw new Error('The storage driver does not show the files of a container.');
    return root;
  }
}
