import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Docker from 'dockerode';
import { BASE_OS_IMAGE, BASE_OS_TAG } from '../../packages/sandbox/src/image-tags.js';
import { imageExists } from './build-step.js';
import { ImageBuildError } from './describe-failure.js';
import { followToEnd, LogTail } from './docker-stream.js';
import type { Report } from './progress.js';

const STEP = 'Debian 13';
const PUBLISHED_IMAGE = 'debian:trixie-slim';
const PULL_TIMEOUT_MS = 15_000;

/** Makes Debian itself available under our tag: pulled, or else made by debootstrap. */
export async function ensureBaseOs(docker: Docker, report: Report): Promise<void> {
  if (await imageExists(docker, BASE_OS_TAG)) return;
  report(STEP, `pulling ${PUBLISHED_IMAGE}`);
  try {
    await pull(docker);
    report(STEP, 'pulled');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    report(STEP, `no registry answers (${reason.slice(0, 120)}); using debootstrap`);
    await debootstrap(docker, report);
  }
}

async function pull(docker: Docker): Promise<void> {
  if (!(await imageExists(docker, PUBLISHED_IMAGE))) {
    await followToEnd(docker, await beginPull(docker), () => undefined);
  }
  await docker.getImage(PUBLISHED_IMAGE).tag(BASE_OS_IMAGE);
}

/** Only the beginning is bounded: a pull that has begun may take as long as it needs. */
async function beginPull(docker: Docker): Promise<NodeJS.ReadableStream> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PULL_TIMEOUT_MS);
  try {
    return await docker.pull(PUBLISHED_IMAGE, { abortSignal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function debootstrap(docker: Docker, report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-base-os-'));
  try {
    const mirror = process.env['DEBIAN_MIRROR'];
    const args = ['--variant=minbase', 'trixie', folder, ...(mirror === undefined ? [] : [mirror])];
    await runCommand('debootstrap', args);
    report(STEP, 'importing');
    await importFolder(docker, folder);
    report(STEP, 'made');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importFolder(docker: Docker, folder: string): Promise<void> {
  const tar = spawn('tar', ['-C', folder, '--numeric-owner', '-c', '.'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const stream = await docker.importImage(tar.stdout, BASE_OS_IMAGE);
  await followToEnd(docker, stream, () => undefined);
}

async function runCommand(command: string, args: readonly string[]): Promise<void> {
  const log = new LogTail();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => text.split('\n').forEach(log.add, log));
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) => reject(missingDebootstrap(cause)));
    child.once('close', resolve);
  });
  if (exitCode !== 0) {
    throw new ImageBuildError(STEP, `${command} exited with ${exitCode}`, log.toString());
  }
}

function missingDebootstrap(cause: Error): Error {
  const advice =
    `${PUBLISHED_IMAGE} could not be pulled and debootstrap could not be started. Make a registry ` +
    'reachable, or install debootstrap (`sudo apt-get install debootstrap`) and run this as root.';
  return new ImageBuildError(STEP, advice, cause.message, { cause });
}
