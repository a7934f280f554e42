import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environmentImages, Sandbox } from '@pairwise/sandbox';
import { until } from '@pairwise/test-kit';
import Docker from 'dockerode';
import type { Test } from 'tap';
import { findCommand } from '../../../../infra/launch/command-lookup.js';

const run = promisify(execFile);

/** Why this machine cannot have a second engine; null when it can. */
export function whyNoEngine(): string | null {
  if (process.getuid?.() !== 0) return 'an engine of its own needs root';
  const missing = ['dockerd', 'containerd'].filter((name) => findCommand(name) === undefined);
  return missing.length === 0 ? null : `there is no ${missing.join(' and no ')}`;
}

/** A container engine of the test's own, beside the machine's, which it may stop, kill and hang. */
export class PrivateEngine {
  #containerd: ChildProcess | null = null;
  #dockerd: ChildProcess | null = null;

  private constructor(private readonly folder: string) {}

  /** With the images of these environments in it. */
  static async start(t: Test, environments: readonly string[]): Promise<PrivateEngine> {
    const engine = new PrivateEngine(await mkdtemp(join(tmpdir(), 'pairwise-engine-')));
    t.teardown(() => engine.#clear());
    await engine.#startContainerd();
    await engine.start();
    for (const name of environments) await engine.#load(name);
    return engine;
  }

  get socketPath(): string {
    return join(this.folder, 'docker.sock');
  }

  get docker(): Docker {
    return new Docker({ socketPath: this.socketPath });
  }

  async start(): Promise<void> {
    const { folder } = this;
    this.#dockerd = await this.#spawn('dockerd', [
      ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
      ...['--pidfile', join(folder, 'dockerd.pid'), '--host', `unix://${this.socketPath}`],
      ...['--containerd', join(folder, 'containerd.sock'), '--config-file', await this.#config()],
      ...['--bridge=none', '--iptables=false', '--ip6tables=false', '--ip-forward=false'],
    ]);
    await until('the engine', () => this.isUp(), 60_000);
  }

  isUp(): Promise<boolean> {
    return this.docker.ping().then(
      () => true,
      () => false,
    );
  }

  /** TERM ends its containers as well; KILL leaves them to the next start. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    return end(this.#dockerd, signal);
  }

  hang(): void {
    this.#dockerd?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#dockerd?.kill('SIGCONT');
  }

  async #startContainerd(): Promise<void> {
    const { folder } = this;
    const address = join(folder, 'containerd.sock');
    this.#containerd = await this.#spawn('containerd', [
      ...['--config', '/dev/null', '--address', address],
      ...['--root', join(folder, 'containerd'), '--state', join(folder, 'state')],
    ]);
  }

  /** An empty one: the machine's own settings are for the machine's own engine. */
  async #config(): Promise<string> {
    const path = join(this.folder, 'daemon.json');
    await writeFile(path, '{}');
    return path;
  }

  async #spawn(name: string, args: string[]): Promise<ChildProcess> {
    await mkdir(this.folder, { recursive: true });
    const log = await open(join(this.folder, `${name}.log`), 'a');
    const command = findCommand(name) ?? name;
    const child = spawn(command, args, { stdio: ['ignore', log.fd, log.fd] });
    await Promise.all([once(child, 'spawn'), log.close()]);
    return child;
  }

  async #load(environment: string): Promise<void> {
    const tag = environmentImages().get(environment);
    if (tag === undefined) throw new Error(`There is no environment ${environment}.`);
    const { docker } = new Sandbox({ workerId: 'none' });
    const archive = await docker.getImage(tag).get();
    const answer = await this.docker.loadImage(archive);
    answer.resume();
    await once(answer, 'end');
  }

  async #clear(): Promise<void> {
    this.goOn();
    await end(this.#dockerd, 'SIGTERM');
    await this.#killShims();
    await end(this.#containerd, 'SIGTERM');
    await this.#unmount();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Each container has a process that outlives both daemons; its arguments name our folder. */
  async #killShims(): Promise<void> {
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      const isOurs = command.includes('containerd-shim') && command.includes(this.folder);
      if (isOurs) process.kill(Number(pid), 'SIGKILL');
    }
  }

  async #unmount(): Promise<void> {
    const mounts = (await readFile('/proc/self/mounts', 'utf8')).split('\n');
    const points = mounts.map((line) => line.split(' ')[1] ?? '');
    // Inner ones come after the outer ones that hold them.
    for (const point of points.filter((one) => one.startsWith(this.folder)).reverse()) {
      await run('umount', ['--lazy', point]).catch(() => undefined);
    }
  }
}

async function end(child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}
