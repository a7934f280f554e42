import Docker from 'dockerode';
import type { EnvironmentName, ExecutionLimits } from '@pairwise/contracts';
import type { ContainerRole, ContainerSpec } from './container-options.js';
import { type ContainerSource, FreshContainers } from './container-source.js';
import { engineStatus, withinDeadline } from './deadline.js';
import { type EngineInfo, readEngineInfo } from './engine-info.js';
import { type Environment, loadEnvironments } from './environments.js';
import { SandboxError } from './errors.js';
import { type GpuGrant, GpuLoans, type GpuOptions } from './gpu.js';
import { environmentImages } from './image-tags.js';
import { environmentTemplates, type TemplateHooks } from './pool/environment-templates.js';
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
  /** The engine's name of the OCI runtime for every container, such as `runsc` for gVisor. */
  readonly runtime?: string;
  /** Absent: environments that need a GPU cannot be used. */
  readonly gpu?: GpuOptions;
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
   * Names the organization and the room of a run, or the owner of a checker's question. What has the
   * same key may follow one another in one container. null or absent: the container is unused, and
   * not used again.
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
  readonly runtime: string | null;
  readonly #options: SandboxOptions;
  readonly #environments: Map<string, Environment>;
  readonly #imageTags: Map<string, string>;
  readonly #gpus: GpuLoans;
  readonly #imageIds = new Map<string, Promise<string>>();
  readonly #pool: WarmContainers | null;
  #engineInfo: Promise<EngineInfo> | null = null;

  constructor(options: SandboxOptions) {
    this.#options = options;
    this.docker = options.docker ?? new Docker();
    this.workerId = options.workerId;
    this.runtime = options.runtime ?? null;
    this.#environments = new Map(options.environments ?? loadEnvironments());
    this.#imageTags = new Map(options.imageTags ?? environmentImages());
    this.#gpus = new GpuLoans(options.gpu ?? { count: 0 });
    const onTrouble = options.onTrouble ?? ((error) => process.emitWarning(String(error)));
    this.#pool = options.pool === undefined ? null : this.#openPool(options.pool, onTrouble);
    this.containers =
      options.containers ?? this.#pool ?? new FreshContainers(this.docker, onTrouble);
  }

  /** The same engine, environments and images, with containers from another source. */
  withContainers(containers: ContainerSource): Sandbox {
    const { pool: _, ...options } = this.#options;
    const { docker } = this;
    const [environments, imageTags] = [this.#environments, this.#imageTags];
    return new Sandbox({ ...options, docker, environments, imageTags, containers });
  }

  /**
   * The same sandbox where this environment's image is `imageId` now; else one that runs that very
   * image in new containers, to be closed by the caller. null when the engine no longer has it.
   */
  async pinnedTo(environment: string, imageId: string): Promise<Sandbox | null> {
    const current = await this.imageId(environment).catch(() => null);
    if (current === imageId) return this;
    const imageTags = new Map([...this.#imageTags, [environment, imageId]]);
    const { pool: _, containers: __, ...options } = this.#options;
    const { docker } = this;
    const pinned = new Sandbox({ ...options, docker, environments: this.#environments, imageTags });
    return (await pinned.imageId(environment).catch(() => null)) === imageId ? pinned : null;
  }

  /** Begins to fill the pool, where there is one. Sweep before, or it takes what is new. */
  start(): void {
    this.#pool?.start();
  }

  /** null without a pool. */
  poolStatus(): PoolStatus | null {
    return this.#pool?.status() ?? null;
  }

  get environments(): ReadonlyMap<string, Environment> {
    return this.#environments;
  }

  get gpuCount(): number {
    return this.#gpus.count;
  }

  /**
   * Makes an image that somebody else built an environment like ours. `image` is whatever the
   * engine finds it by: better its id or digest than a tag, which can be moved to other content.
   */
  useEnvironment(environment: Environment, image: string): void {
    this.#environments.set(environment.name, environment);
    this.#imageTags.set(environment.name, image);
    this.#imageIds.delete(environment.name);
  }

  environment(name: string): Environment {
    const environment = this.environments.get(name);
    if (environment !== undefined) return environment;
    throw new SandboxError('image_missing', `there is no environment ${name}`);
  }

  /** What the engine can do, asked once. */
  async engineInfo(): Promise<EngineInfo> {
    this.#engineInfo ??= readEngineInfo(this.docker);
    try {
      return await this.#engineInfo;
    } catch (cause) {
      this.#engineInfo = null;
      throw cause;
    }
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
    const spec = await this.#specOf(request);
    // Of several GPUs, a room that is quiet must not keep one from the others.
    const mayKeep = spec.gpu == null || this.gpuCount === 1;
    const use = { environment, roomKey: mayKeep ? roomKey : null };
    const opening = this.containers.acquire(spec, use);
    return spec.gpu == null ? opening : this.#gpus.lend(spec.gpu, opening);
  }

  /** Waits until every container is gone; those that are out, only until `signal` is aborted. */
  close(signal?: AbortSignal): Promise<void> {
    return this.containers.close(signal);
  }

  #openPool(options: PoolOptions, onTrouble: (error: unknown) => void): WarmContainers {
    const { docker } = this;
    const hooks: TemplateHooks = {
      updateImage: ({ name }) => this.#updateImageId(name),
      specOf: ({ name, limits }, role) =>
        this.#specOf({ ...nobody, environment: name, role, limits, lifetimeMs: 0 }),
    };
    // With several GPUs each execution gets a free one, and a waiting container has one for good.
    const mayWait = ({ needsGpu }: Environment) => !needsGpu || this.gpuCount === 1;
    const findTemplates = () =>
      environmentTemplates([...this.environments.values()].filter(mayWait), hooks);
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
    const [imageId, engine] = await Promise.all([this.imageId(environment), this.engineInfo()]);
    const { preload, variables, needsGpu } = this.environment(environment);
    return {
      ...rest,
      imageId,
      preload,
      variables,
      cgroupVersion: engine.cgroupVersion,
      // The reference solution, which a checker runs, must not depend on a GPU.
      gpu: needsGpu && rest.role === 'runner' ? this.#takeGpu(engine) : null,
      runtime: this.runtime,
      workerId: this.workerId,
      deadlineEpochMs: Date.now() + lifetimeMs,
    };
  }

  #takeGpu({ gpu }: EngineInfo): GpuGrant {
    if (gpu === null) throw new SandboxError('gpu_missing', 'Docker has no GPU to give');
    return this.#gpus.take(gpu);
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
}
