import { access, statfs } from 'node:fs/promises';
import { advised, type PreflightCheck, required } from './host-check.js';

const freeBytesMin = 2 * 1024 ** 3;
/** What systemd's and chrony's time services leave behind once they follow a clock. */
const synchronizedMarks = ['/run/systemd/timesync/synchronized', '/run/chrony/chronyd.pid'];

/** What only a worker on Docker's own host can see. */
export async function checkHost(rootFolder: string): Promise<PreflightCheck[]> {
  return Promise.all([checkDisk(rootFolder), checkSynchronization()]);
}

async function checkDisk(folder: string): Promise<PreflightCheck> {
  const freeBytes = await findFreeBytes(folder);
  if (freeBytes === null) {
    return advised('disk space', {
      ok: false,
      detail: `${folder || "Docker's folder"} cannot be seen from here`,
      advice: 'Watch the disk of the host that Docker runs on: a full one stops all work.',
    });
  }
  return required('disk space', {
    ok: freeBytes >= freeBytesMin,
    detail: `${(freeBytes / 1024 ** 3).toFixed(1)} GiB free in ${folder}`,
    advice: 'Make room, for example with: docker image prune',
  });
}

async function findFreeBytes(folder: string): Promise<number | null> {
  if (folder === '') return null;
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    // Docker's host is another one, or its folder is closed to us.
    return null;
  }
}

async function checkSynchronization(): Promise<PreflightCheck> {
  const found = await Promise.all(synchronizedMarks.map(exists));
  const ok = found.includes(true);
  return advised('time service', {
    ok,
    detail: ok ? 'the clock follows a time service' : 'no time service was seen on this host',
    advice: 'Run systemd-timesyncd or chrony, unless the machine below keeps the time.',
  });
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
