import {
  assertSafeForProduction,
  isSafeForProduction,
  preflight,
  type PreflightCheck,
  type PreflightOptions,
  type Sandbox,
} from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';

export interface FitnessOptions {
  sandbox: Sandbox;
  logger: Logger;
  /** Takes no work on a host that fails a required check, at the start or later on. */
  isProduction: boolean;
  acceptedRunc?: readonly string[];
}

/** What this host was found to be, the last time that anybody looked. */
export class Fitness {
  readonly #options: FitnessOptions;
  #checks: readonly PreflightCheck[] = [];

  constructor(options: FitnessOptions) {
    this.#options = options;
  }

  get checks(): readonly PreflightCheck[] {
    return this.#checks;
  }

  /** In production a host is unfit until it has been looked at. */
  get isFit(): boolean {
    return !this.#options.isProduction || isSafeForProduction(this.#checks);
  }

  /** Production is refused unless everything holds, seen by trying it; throws `host_unsafe`. */
  async start(): Promise<void> {
    const { isProduction } = this.#options;
    await this.#look({ selfTest: isProduction });
    if (isProduction) assertSafeForProduction(this.#checks);
  }

  /** Looks again, also by running code that must be held. */
  readonly lookAgain = (): Promise<void> => this.#look({ selfTest: true });

  async #look(options: PreflightOptions): Promise<void> {
    const { sandbox, logger, acceptedRunc = [] } = this.#options;
    this.#checks = await preflight(sandbox, { ...options, acceptedRunc });
    const failed = this.#checks.filter(({ ok, severity }) => !ok && severity === 'required');
    if (failed.length > 0) logger.warn({ failed }, 'this host fails required checks');
  }
}
