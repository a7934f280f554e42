import type { Buffer } from 'node:buffer';
import type { ExecutionLimits } from '@pairwise/contracts';
import type { CaseWork, GradableCase } from './case-work.js';
import { judgeEnd, type Judgement } from './case-verdict.js';
import { SandboxError } from './errors.js';
import type { Driver } from './job-request.js';
import type { JobResult } from './job-result.js';
import {
  costOf,
  hopelessCost,
  isBorderline,
  isClear,
  isTooMuch,
  type MeasuredCheck,
  type Measurement,
} from './measured-check.js';
import type { SandboxContainer } from './sandbox-container.js';
import type { Seat } from './seat.js';

/** Runs a driver with the candidate's files or with the reference. */
export type RunDriver = (
  seat: Seat<SandboxContainer>,
  files: CaseWork['files'],
  driver: Driver,
  limits: ExecutionLimits,
) => Promise<JobResult>;

export interface SizedAnswer {
  readonly size: number;
  readonly answer: Buffer;
  readonly exception: string | null;
}

/** How a measured case ended: with numbers and answers to judge, or on the way. */
export type Measured =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'judged'; readonly judgement: Judgement; readonly job: JobResult }
  | {
      readonly kind: 'measured';
      readonly job: JobResult;
      readonly answers: readonly SizedAnswer[];
      readonly measurements: readonly Measurement[];
    };

/** So often a program is stopped before nobody tries again. */
const cutsMax = 2;
const emptyDriver = { source: 'def nothing(solution, seed):\n    pass\n', function: 'nothing' };
const noFiles = { 'main.py': '' };

/**
 * The reference and the program take turns in two containers of one shape, of which the first holds
 * only our code; of each, the smallest cost counts. Whatever the program takes beside its answer
 * counts as well. A size that is near its limit is measured as often once more, and one that is far
 * beyond it ends the case.
 */
export class CaseMeasurement {
  readonly #work: CaseWork;
  readonly #graded: GradableCase & { readonly function: string };
  readonly #check: MeasuredCheck;
  readonly #limits: ExecutionLimits;
  readonly #run: RunDriver;
  readonly #answers: SizedAnswer[] = [];
  /** What a case costs that does nothing. */
  #referenceBase = Infinity;
  #runnerBase = Infinity;
  #longest: JobResult | null = null;

  constructor(
    work: CaseWork,
    graded: GradableCase & { readonly function: string },
    check: MeasuredCheck,
    limits: ExecutionLimits,
    run: RunDriver,
  ) {
    this.#work = work;
    this.#graded = graded;
    this.#check = check;
    this.#limits = limits;
    this.#run = run;
  }

  async run(): Promise<Measured> {
    // What earlier cases left in the kernel's caches would count as this one's memory.
    if (this.#check.kind === 'leaner_than') await this.#work.runner.clear();
    await this.#measureNothing();
    const measurements: Measurement[] = [];
    for (const size of this.#check.sizes) {
      const measured = await this.#measure(size);
      if ('kind' in measured) return measured;
      measurements.push(measured);
      if (isTooMuch(this.#check, measured)) break;
    }
    if (this.#longest === null) throw new Error('A measured case has at least one size.');
    return { kind: 'measured', job: this.#longest, answers: this.#answers, measurements };
  }

  /**
   * Each container has caches of its own that count as memory, so each is compared with itself. The
   * candidate's one has run nothing yet then, or what it ran could have raised its base.
   */
  async #measureNothing(): Promise<void> {
    const { kind, repeats } = this.#check;
    for (let time = 0; time < repeats; time += 1) {
      const job = await this.#runReference(emptyDriver);
      this.#referenceBase = Math.min(this.#referenceBase, costOf(this.#check, job));
      if (kind !== 'leaner_than') continue;
      const nothing = await this.#run(this.#work.runner, noFiles, emptyDriver, this.#limits);
      this.#runnerBase = Math.min(this.#runnerBase, costOf(this.#check, nothing));
    }
    if (kind !== 'leaner_than') this.#runnerBase = this.#referenceBase;
  }

  async #measure(size: number): Promise<Measurement | Exclude<Measured, { kind: 'measured' }>> {
    const driver = { source: this.#work.drivers, function: this.#graded.function, size };
    let [own, reference, cuts] = [Infinity, Infinity, 0];
    let timesLeft = this.#check.repeats;
    for (let time = 1; timesLeft > 0; time += 1) {
      const measured = costOf(this.#check, await this.#runReference(driver));
      reference = Math.min(reference, Math.max(0, measured - this.#referenceBase));
      const cut = hopelessCost(this.#check, reference);
      const job = await this.#runProgram(driver, cut);
      if (cut !== null && this.#wasCut(job, cut)) {
        cuts += 1;
        // That it was stopped is a claim of the container, its cost is not; neither makes it pass.
        own = Math.min(own, Math.max(cut, this.#aboveBase(job)));
        this.#longest = longer(this.#longest, job);
        const isCut = cuts === time && cuts === Math.min(cutsMax, this.#check.repeats);
        if (isCut) return { size, own, reference, isCut };
      } else {
        const broken = this.#take(size, job);
        if (broken !== null) return broken;
        own = Math.min(own, this.#aboveBase(job));
      }
      if (isClear(this.#check, { size, own, reference })) break;
      timesLeft -= 1;
      const isOpen = isBorderline(this.#check, { size, own, reference });
      if (time === this.#check.repeats && isOpen) timesLeft = this.#check.repeats;
    }
    return { size, own, reference };
  }

  #runProgram(driver: Driver, cut: number | null): Promise<JobResult> {
    const { runner, files } = this.#work;
    const cpuTimeMs = cut === null ? Infinity : Math.ceil(this.#runnerBase + cut);
    const limits = { ...this.#limits, cpuTimeMs: Math.min(cpuTimeMs, this.#limits.cpuTimeMs) };
    return this.#run(runner, files, driver, limits);
  }

  #wasCut(job: JobResult, cut: number): boolean {
    const isOurs = this.#runnerBase + cut < this.#limits.cpuTimeMs;
    return isOurs && job.exceededTime?.clock === 'processor';
  }

  #take(size: number, job: JobResult): Exclude<Measured, { kind: 'measured' }> | null {
    const end = judgeEnd(job, this.#limits);
    if (end.kind === 'cancelled') return end;
    if (end.kind === 'judged') {
      const { judgement } = end;
      const message = `At size ${size}: ${judgement.message}`;
      return { kind: 'judged', judgement: { ...judgement, message }, job };
    }
    const { answer, exception } = end;
    // Each answer counts, for the quickest run may be the one that was wrong.
    const isNew = this.#answers.every((one) => one.size !== size || !one.answer.equals(answer));
    if (isNew) this.#answers.push({ size, answer, exception });
    this.#longest = longer(this.#longest, job);
    return null;
  }

  async #runReference(driver: Driver): Promise<JobResult> {
    const { referenceRunner, reference } = this.#work;
    const job = await this.#run(referenceRunner, { 'main.py': reference }, driver, this.#limits);
    const { kind } = judgeEnd(job, this.#limits);
    if (kind === 'answered' || kind === 'cancelled') return job;
    throw new SandboxError('checker_failed', `the reference did not end in ${driver.function}`);
  }

  #aboveBase(job: JobResult): number {
    return Math.max(0, costOf(this.#check, job) - this.#runnerBase);
  }
}

function longer(one: JobResult | null, other: JobResult): JobResult {
  return one !== null && one.wallTimeMs >= other.wallTimeMs ? one : other;
}
