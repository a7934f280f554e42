import Docker from 'dockerode';
import {
  type ContainerRequest,
  loadEnvironments,
  Sandbox,
  type SandboxContainer,
} from '../../src/index.js';

const mebibyte = 1024 * 1024;

/** Calls that give a container's content to the host, or the host's hands to a container. */
const forbiddenCall = /\/(?:exec|archive|copy|export|commit|changes)\b|^\/build/;

/** The real engine, which also remembers what was asked of it that never should be. */
export class WatchedDocker extends Docker {
  readonly forbiddenCalls: string[] = [];

  constructor() {
    super();
    const dial = this.modem.dial.bind(this.modem);
    this.modem.dial = (...parameters: Parameters<typeof dial>) => {
      const [{ path }] = parameters;
      if (forbiddenCall.test(path)) this.forbiddenCalls.push(path);
      dial(...parameters);
    };
  }
}

/** A sandbox with a warm pool that remembers which containers served which execution. */
export class WatchedSandbox extends Sandbox {
  /** Names of the volumes that its containers had. There should be none. */
  readonly volumes = new Set<string>();
  readonly #served = new Map<string, SandboxContainer[]>();

  override async acquire(request: ContainerRequest): Promise<SandboxContainer> {
    const container = await super.acquire(request);
    const others = this.#served.get(request.executionId) ?? [];
    this.#served.set(request.executionId, [...others, container]);
    await this.#noteVolumes(container);
    return container;
  }

  async #noteVolumes({ id }: SandboxContainer): Promise<void> {
    const { Mounts } = await this.docker.getContainer(id).inspect();
    for (const { Type, Name } of Mounts) {
      if (Type === 'volume' && Name !== undefined) this.volumes.add(Name);
    }
  }

  /** The containers of one execution, which is forgotten hereafter. */
  takeServed(executionId: string): readonly SandboxContainer[] {
    const served = this.#served.get(executionId) ?? [];
    this.#served.delete(executionId);
    return served;
  }
}

export interface WatchedEngine {
  readonly sandbox: WatchedSandbox;
  readonly docker: WatchedDocker;
  /** What went wrong without costing a result; more than nothing is suspicious. */
  readonly troubles: string[];
}

/** Opens a pool that waits for Python and NumPy, and opens the rest when it is asked for. */
export function watchEngine(workerId: string): WatchedEngine {
  const docker = new WatchedDocker();
  const troubles: string[] = [];
  const environments = [...loadEnvironments()].map(([name, environment]) => {
    const isLight = name === 'python' || name === 'numpy';
    return [name, { ...environment, pool: { minimum: 0, maximum: isLight ? 4 : 1 } }] as const;
  });
  const sandbox = new WatchedSandbox({
    workerId,
    docker,
    environments: new Map(environments),
    pool: { memoryBytes: 1024 * mebibyte },
    onTrouble: (error) => troubles.push(String(error)),
  });
  sandbox.start();
  return { sandbox, docker, troubles };
}
