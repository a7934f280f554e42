import type { RunUsage } from '@pairwise/contracts';
import type { JobClock } from './job-clock.js';

const INTERVAL_MS = 1_000;

interface Watched {
  readonly clock: JobClock;
  readonly memoryInUse: () => number | null;
}

/** Tells every second what a job has used so far; nothing while it waits for a person. */
export class UsageWatch {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly watched: Watched,
    private readonly onUsage: (usage: RunUsage) => void,
  ) {}

  start(): void {
    this.#timer = setInterval(() => this.#tell(), INTERVAL_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tell(): void {
    const { clock, memoryInUse } = this.watched;
    if (clock.isWaiting) return;
    this.onUsage({ wallTimeMs: Math.round(clock.elapsedMs), memoryBytes: memoryInUse() });
  }
}
