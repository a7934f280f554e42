import Docker from 'dockerode';
import type { EnvironmentName, ExecutionLimits } from '@pairwise/contracts';
import type { CgroupVersion } from './cgroup.js';
import type { ContainerRole, ContainerSpec } from './container-options.js';
import { type ContainerSource, FreshContainers } from './container-source.js';
import { engineStatus, withinDeadline } from './deadline.js';
import { type Environment, loadEnvironments } from './environments.js';
import { SandboxError } from './errors.js';
import { environmentImages } from './image-tags.js';
import { environmentTemplates } from './pool/environment-templates.js';
import type { PoolOptions } from './pool/pool-options.js';
import type { PoolStatus } from './pool/pool-status.js';
import { WarmContainers } from './pool/warm-containers.js';
import type { SandboxContainer } from './sandbox-container.js';

export interface SandboxOptions {
  /** Names this worker on its containers, so that a restart of it can clear them away. */
  readonly workerId: string;
  readonly docker?: Docker;
  readonly environments?: ReadonlyMap<string, Environment>;
  readonly imageTags?: ReadonlyMap<string, string>;
  readonly containers?: ContainerSource;
  /** Keeps containers ready ahead of demand, from `start` on. Absent: a new one each time. */
  readonly pool?: PoolOptions;
  /** Hears of failures that cost no result, such as a container that could not be removed. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Who wants a container, and what for. */
export interface ContainerRequest {
  readonly environment: EnvironmentName;
  readonly role: ContainerRole;
  readonly limits: ExecutionLimits;
  readonly executionId: string;
  readonly attempt: number;
  readonly lifetimeMs: number;
  /**
   * Names the organization and the room of a run. Runs with the same key may follow one another in
   * one container. null or absent: the container has seen no candidate's code and is not reused.
   */
  readonly roomKey?: string | null;
}

/** On the labels of containers that no execution has asked for yet. */
const nobody = { executionId: 'pool', attempt: 0 } as const;

type SpecRequest = Omit<ContainerRequest, 'environment'> & { readonly environment: string };

/** What a worker needs to run code: the engine, the environments and a source of containers. */
export class Sandbox {
  readonly docker: Docker;
  readonly workerId: string;
  readonly containers: ContainerSource;
  readonly environments: ReadonlyMap<string, Environment>;
  readonly #imageTags: ReadonlyMap<string, string>;
  readonly #imageIds = new Map<string, Promise<string>>();
  readonly #pool: WarmContainers | null;
  #cgroupVersion: Promise<CgroupVersion> | null = null;

  constructor(options: SandboxOptions) {
    this.docker = options.docker ?? new Docker();
    this.workerId = options.workerId;
    this.environments = options.environments ?? loadEnvironments();
    this.#imageTags = options.imageTags ?? environmentImages();
    const onTrouble = options.onTrouble ?? ((error) => process.emitWarning(String(error)));
    this.#pool = options.pool === undefined ? null : this.#openPool(options.pool, onTrouble);
    this.containers =
      options.containers ?? this.#pool ?? new FreshContainers(this.docker, onTrouble);
  }

  /** Begins to fill the pool, where there is one. Sweep before, or it takes what is new. */
  start(): void {
    this.#pool?.start();
  }

  /** null without a pool. */
  poolStatus(): PoolStatus | null {
    return this.#pool?.status() ?? null;
  }

  environment(name: string): Environment {
    const environment = this.environments.get(name);
    if (environment !== undefined) return environment;
    throw new SandboxError('image_missing', `there is no environment ${name}`);
  }

  /** The id of an environment's image: a digest of its content, recorded with every result. */
  async imageId(name: string): Promise<string> {
    const known = this.#imageIds.get(name) ?? this.#findImage(name);
    this.#imageIds.set(name, known);
    try {
      return await known;
    } catch (cause) {
      // It may be built later on.
      this.#imageIds.delete(name);
      throw cause;
    }
  }

  async acquire(request: ContainerRequest): Promise<SandboxContainer> {
    const { environment, roomKey = null } = request;
    return this.containers.acquire(await this.#specOf(request), { environment, roomKey });
  }

  /** Waits until every container is gone; those that are out, only until `signal` is aborted. */
  close(signal?: AbortSignal): Promise<void> {
    return this.containers.close(signal);
  }

  #openPool(options: PoolOptions, onTrouble: (error: unknown) => void): WarmContainers {
    const { docker } = this;
    const findTemplates = () =>
      environmentTemplates(this.environments.values(), async ({ name, limits }, role) => {
        await this.#updateImageId(name);
        return this.#specOf({ ...nobody, environment: name, role, limits, lifetimeMs: 0 });
      });
    return new WarmContainers({ ...options, docker, onTrouble, findTemplates });
  }

  /** A tag can be given to another image while we work, or be gone. */
  async #updateImageId(name: string): Promise<void> {
    try {
      const imageId = await this.#findImage(name);
      this.#imageIds.set(name, Promise.resolve(imageId));
    } catch (cause) {
      this.#imageIds.delete(name);
      throw cause;
    }
  }

  async #specOf(request: SpecRequest): Promise<ContainerSpec> {
    const { environment, lifetimeMs, roomKey: _, ...rest } = request;
    const [imageId, cgroupVersion] = await Promise.all([
      this.imageId(environment),
      this.#findCgroupVersion(),
    ]);
    return {
      ...rest,
      imageId,
      cgroupVersion,
      preload: this.environment(environment).preload,
      workerId: this.workerId,
      deadlineEpochMs: Date.now() + lifetimeMs,
    };
  }

  async #findImage(name: string): Promise<string> {
    const tag = this.#imageTags.get(this.environment(name).name);
    if (tag === undefined) throw new SandboxError('image_missing', `${name} has no image tag`);
    try {
      const image = this.docker.getImage(tag);
      const { Id } = await withinDeadline('inspect', () => image.inspect());
      return Id;
    } catch (cause) {
      if (engineStatus(cause) !== 404) throw cause;
      throw new SandboxError('image_missing', `the image ${tag} is not built`, { cause });
    }
  }

  async #findCgroupVersion(): Promise<CgroupVersion> {
    this.#cgroupVersion ??= withinDeadline('inspect', () => this.docker.info()).then((info) =>
      info.CgroupVersion === '2' ? '2' : '1',
    );
    try {
      return await this.#cgroupVersion;
    } catch (cause) {
      this.#cgroupVersion = null;
      throw cause;
    }
  }
}
