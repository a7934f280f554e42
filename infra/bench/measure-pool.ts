import { readFileSync } from 'node:fs';
import Docker from 'dockerode';
import { labelNames } from '@pairwise/sandbox';
import { environmentImages } from '../../packages/sandbox/src/image-tags.js';
import type { Instance } from './instance.js';
import { milliseconds, type Row, type Section } from './report.js';
import { quantile } from './statistics.js';
import { readMeasurements, untilFilled } from './worker-measurements.js';

const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;

/** What waiting containers cost, and how soon there is one. */
export async function measurePool(instance: Instance): Promise<Section> {
  await untilFilled(instance);
  const { pool } = await readMeasurements(instance);
  if (pool === null) throw new Error('The worker keeps no pool.');
  const sizes = await proportionalSizes(instance.BENCH_WORKER_ID);
  const rows = pool.shelves.map((shelf): Row => {
    const bytes = sizes.get(`${shelf.environment} ${shelf.role}`) ?? [];
    const waits = bytes.length === 0 ? 'not waiting' : `${mebibytes(quantile(bytes, 0.5))} PSS`;
    return {
      figure: `${shelf.environment}, ${shelf.role}`,
      measured: `${waits}, ${shelf.waiting} of ${shelf.target}`,
      baseline: `counted as ${mebibytes(shelf.containerBytes)}`,
      ratio: '',
      bar: [
        shelf.lastRefillMs === null ? '' : `refill ${milliseconds(shelf.lastRefillMs)}`,
        shelf.firstReadyMs === null ? '' : `first ready after ${milliseconds(shelf.firstReadyMs)}`,
      ]
        .filter(Boolean)
        .join(', '),
      isMet: null,
    };
  });
  const isHonoured = pool.memoryBytes <= pool.budgetBytes;
  rows.push({
    figure: 'pool budget',
    measured: mebibytes(pool.memoryBytes),
    baseline: '',
    ratio: '',
    bar: `≤ ${mebibytes(pool.budgetBytes)}`,
    isMet: isHonoured,
  });
  return { title: 'Waiting containers', rows };
}

/** Proportional set size of every process of each of the worker's containers, by environment and role. */
async function proportionalSizes(workerId: string): Promise<Map<string, number[]>> {
  const docker = new Docker();
  const names = new Map([...environmentImages()].map(([name, tag]) => [tag, name]));
  const sizes = new Map<string, number[]>();
  const found = await docker.listContainers({
    filters: { label: [`${labelNames.worker}=${workerId}`] },
  });
  for (const { Id, Labels } of found) {
    const { State, Image } = await docker.getContainer(Id).inspect();
    const { RepoTags } = await docker.getImage(Image).inspect();
    const name = RepoTags.map((tag) => names.get(tag)).find((one) => one !== undefined);
    const key = `${name} ${Labels[labelNames.role]}`;
    sizes.set(key, [...(sizes.get(key) ?? []), treeBytes(State.Pid)]);
  }
  return sizes;
}

/** A process and what it has forked ahead. A process that ended in between counts as nothing. */
function treeBytes(pid: number): number {
  const children = readIfThere(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  const kibibytes = /^Pss:\s+(\d+) kB$/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1];
  return children.reduce(
    (sum, child) => sum + treeBytes(Number(child)),
    Number(kibibytes ?? 0) * 1024,
  );
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
