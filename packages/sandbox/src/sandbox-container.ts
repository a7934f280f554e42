import { randomUUID } from 'node:crypto';
import type { Buffer } from 'node:buffer';
import type { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import { type CgroupCounters, readCgroupCounters, readMemoryInUse } from './cgroup.js';
import { parseClaim, type ReadyClaim, readyClaimSchema } from './claims.js';
import { containerOptions, type ContainerRole, type ContainerSpec } from './container-options.js';
import { ContainerStream } from './container-stream.js';
import { engineDeadlinesMs, engineStatus, withinDeadline } from './deadline.js';
import { readEngineCounters } from './engine-counters.js';
import { SandboxError } from './errors.js';
import { checkerFrameBounds, type Frame, runnerFrameBounds } from './frames.js';

/** How a container ended. */
export interface ContainerEnd {
  readonly exitCode: number;
  readonly oomKilled: boolean;
}

/** How to open a container that nobody waits for yet. */
export interface OpenOptions {
  /** Its weight against other containers while it opens; the engine's default is 1024. */
  readonly cpuShares?: number;
  readonly readyTimeoutMs?: number;
  readonly onStarted?: (container: StartedContainer) => void;
}

/** A container that imports its libraries. */
export interface StartedContainer {
  setCpuShares(cpuShares: number): Promise<void>;
  /** Makes the opening fail, and the container go. */
  abandon(): void;
}

/** One hardened container whose PID 1 has imported its libraries and waits for work. */
export class SandboxContainer {
  readonly spec: ContainerSpec;
  readonly ready: ReadyClaim;
  readonly #container: Docker.Container;
  readonly #stream: ContainerStream;

  private constructor(
    spec: ContainerSpec,
    container: Docker.Container,
    stream: ContainerStream,
    ready: ReadyClaim,
  ) {
    this.spec = spec;
    this.ready = ready;
    this.#container = container;
    this.#stream = stream;
  }

  /** Creates and starts a container and waits until it is ready; leaves nothing on failure. */
  static async open(
    docker: Docker,
    spec: ContainerSpec,
    { cpuShares, readyTimeoutMs = engineDeadlinesMs.ready, onStarted }: OpenOptions = {},
  ): Promise<SandboxContainer> {
    const name = `pairwise-${spec.role}-${randomUUID()}`;
    const options = withCpuShares({ ...containerOptions(spec), name }, cpuShares);
    const container = docker.getContainer(name);
    let stream: ContainerStream | undefined;
    try {
      const created = await withinDeadline('create', (abortSignal) =>
        docker.createContainer({ ...options, abortSignal }),
      );
      const opened = new ContainerStream(await attach(created), boundsOf(spec.role));
      stream = opened;
      await withinDeadline('start', (abortSignal) => created.start({ abortSignal }));
      onStarted?.({
        setCpuShares: (shares) => setCpuShares(created, shares),
        abandon: () => opened.close(),
      });
      const ready = await waitUntilReady(opened, readyTimeoutMs);
      return new SandboxContainer(spec, created, opened, ready);
    } catch (cause) {
      stream?.close();
      await removeContainer(container);
      throw cause;
    }
  }

  get id(): string {
    return this.#container.id;
  }

  get role(): ContainerRole {
    return this.spec.role;
  }

  /** What our own program in the container wrote to stderr. */
  get diagnostics(): string {
    return this.#stream.diagnostics;
  }

  /** True once we have given it up. */
  get isClosed(): boolean {
    return this.#stream.isClosed;
  }

  /** The next frame, or null once the stream has ended. */
  nextFrame(): Promise<Frame | null> {
    return this.#stream.next();
  }

  /** What `nextFrame` will give, without taking it from whoever asks for it later. */
  peekFrame(): Promise<Frame | null> {
    return this.#stream.peek();
  }

  /** False when the stream is gone; then `nextFrame` says so, too. */
  send(frame: Buffer): Promise<boolean> {
    return this.#stream.send(frame);
  }

  /** null once the container has ended. */
  async counters(): Promise<CgroupCounters | null> {
    const counters = await readCgroupCounters(this.id, this.spec.cgroupVersion);
    return counters ?? (await readEngineCounters(this.#container));
  }

  /** Of everything in it; null where only the engine could tell, which is slow. */
  memoryInUse(): number | null {
    return readMemoryInUse(this.id, this.spec.cgroupVersion);
  }

  /**
   * Kills everything in the container. The stream goes first: while nobody reads it, the engine
   * does not see the end of what it kills, and we would wait for an engine that does not answer.
   */
  async kill(): Promise<void> {
    this.#stream.close();
    try {
      await withinDeadline('kill', (abortSignal) =>
        this.#container.kill({ signal: 'SIGKILL', abortSignal }),
      );
    } catch (cause) {
      // 409: it has ended by itself in the meantime.
      const status = engineStatus(cause);
      if (status !== 404 && status !== 409) throw cause;
    }
  }

  /** Weight against other containers when the processors are busy. */
  setCpuShares(cpuShares: number): Promise<void> {
    return setCpuShares(this.#container, cpuShares);
  }

  /** Waits for the end that the stream announced. */
  async end(): Promise<ContainerEnd> {
    await withinDeadline('wait', (abortSignal) => this.#container.wait({ abortSignal }));
    const { State } = await withinDeadline('inspect', (abortSignal) =>
      this.#container.inspect({ abortSignal }),
    );
    return { exitCode: State.ExitCode, oomKilled: State.OOMKilled };
  }

  async remove(): Promise<void> {
    this.#stream.close();
    await removeContainer(this.#container);
  }
}

/** Removes a container with everything that runs in it. That it is gone already is fine. */
export async function removeContainer(container: Docker.Container): Promise<void> {
  try {
    await withinDeadline('remove', (abortSignal) =>
      container.remove({ force: true, v: true, abortSignal }),
    );
  } catch (cause) {
    // 409: another removal is under way.
    const status = engineStatus(cause);
    if (status !== 404 && status !== 409) throw cause;
  }
}

function withCpuShares(
  options: Docker.ContainerCreateOptions,
  cpuShares: number | undefined,
): Docker.ContainerCreateOptions {
  if (cpuShares === undefined) return options;
  return { ...options, HostConfig: { ...options.HostConfig, CpuShares: cpuShares } };
}

async function setCpuShares(container: Docker.Container, cpuShares: number): Promise<void> {
  await withinDeadline('update', () => container.update({ CpuShares: cpuShares }));
}

function boundsOf(role: ContainerRole) {
  return role === 'runner' ? runnerFrameBounds : checkerFrameBounds;
}

/** Before the start, so that no byte is missed. */
async function attach(container: Docker.Container): Promise<Duplex> {
  const stream = await withinDeadline('attach', (abortSignal) =>
    container.attach({
      stream: true,
      hijack: true,
      stdin: true,
      stdout: true,
      stderr: true,
      abortSignal,
    }),
  );
  return stream as Duplex;
}

async function waitUntilReady(stream: ContainerStream, timeoutMs: number): Promise<ReadyClaim> {
  const timer = setTimeout(() => stream.close(), timeoutMs);
  try {
    const frame = await stream.next();
    if (frame?.type === 'R') return parseClaim(readyClaimSchema, frame.body);
    throw new SandboxError(
      'not_ready',
      `the container did not become ready: ${stream.diagnostics.slice(-2000)}`,
    );
  } finally {
    clearTimeout(timer);
  }
}
