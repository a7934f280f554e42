import { type CgroupCounters, openPeakMeter, type PeakMeter } from './cgroup.js';
import type { SandboxContainer } from './sandbox-container.js';

/** What the kernel counted up to the start of a job and up to its end. null: not to be seen. */
export interface JobUse {
  readonly baseline: CgroupCounters | null;
  readonly counters: CgroupCounters | null;
  /** Of this job alone; null where the kernel cannot begin its peak anew. */
  readonly ownPeakMemoryBytes: number | null;
}

/** Reads a container's counters around one job: the container may have served others before. */
export class JobMeter {
  readonly #container: SandboxContainer;
  readonly #baseline: CgroupCounters | null;
  readonly #peakMeter: PeakMeter | null;

  private constructor(
    container: SandboxContainer,
    baseline: CgroupCounters | null,
    peakMeter: PeakMeter | null,
  ) {
    this.#container = container;
    this.#baseline = baseline;
    this.#peakMeter = peakMeter;
  }

  static async begin(container: SandboxContainer): Promise<JobMeter> {
    // The baseline's peak is looked at only where there is no meter that begins it anew.
    const baseline = await container.counters();
    const peakMeter = openPeakMeter(container.id, container.spec.cgroupVersion);
    return new JobMeter(container, baseline, peakMeter);
  }

  /** To be read before the container goes: its counters go with it. */
  async read(): Promise<JobUse> {
    const counters = await this.#container.counters();
    const ownPeakMemoryBytes = this.#peakMeter?.read() ?? null;
    return { baseline: this.#baseline, counters, ownPeakMemoryBytes };
  }

  close(): void {
    this.#peakMeter?.close();
  }
}
