import { randomUUID } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { loadedClaimSchema, parseClaim, type VerdictClaim, verdictClaimSchema } from './claims.js';
import { SandboxError } from './errors.js';
import { encodeFrame, encodeJsonFrame, type Frame, type FrameType } from './frames.js';
import type { SandboxContainer } from './sandbox-container.js';
import { type DatasetFile, sendDatasets } from './send-datasets.js';

const loadTimeoutMs = 60_000;
/** How much later than the checker's own clock ours strikes. */
const checkGraceMs = 2000;
/** The checker ends a search itself after 5 s. */
const searchTimeoutMs = 10_000;

/** One write instead of two takes half of the way through the engine, unless it costs a copy. */
const copiedBytesMax = 256 * 1024;

/** What a checker knows of a question. None of it ever enters a runner. */
export interface CheckerQuestion {
  readonly reference: string;
  readonly drivers: string;
  readonly checks: string | null;
}

/** What the reference's value for a case depends on. */
export interface CaseKey {
  readonly function: string | null;
  readonly seed: number;
  /** Where the case is measured at several sizes. */
  readonly size?: number;
}

export interface Check extends CaseKey {
  readonly check: Readonly<Record<string, unknown>>;
  readonly source: string | null;
  readonly timeoutMs: number;
}

/** Speaks to one checker container. Any doubt is a `SandboxError`, never a verdict. */
export class CheckerClient {
  readonly container: SandboxContainer;

  constructor(container: SandboxContainer) {
    this.container = container;
  }

  /**
   * `ahead` lists the cases that will be checked, in their order: the reference runs before their
   * answers come. Rejects at once when the signal is aborted.
   */
  async load(
    question: CheckerQuestion,
    ahead: readonly CaseKey[],
    datasets: readonly DatasetFile[],
    signal: AbortSignal,
  ): Promise<void> {
    await sendDatasets(this.container, datasets);
    const { reference, drivers, checks } = question;
    const frame = encodeJsonFrame('Q', {
      reference: { 'main.py': reference },
      drivers,
      checks,
      ahead,
      datasets: datasets.map(({ name, sha256 }) => ({ name, sha256 })),
    });
    const body = await this.#ask([frame], 'L', loadTimeoutMs, signal);
    const { ok, message } = parseClaim(loadedClaimSchema, body);
    if (!ok) throw new SandboxError('checker_failed', `the question does not load: ${message}`);
  }

  /**
   * The verdict over one answer, whose bytes are passed on as they came. Rejects at once when the
   * signal is aborted; the container must not be used any more then.
   */
  async check(check: Check, answer: Buffer, signal: AbortSignal): Promise<VerdictClaim> {
    // A new id each time: no late or repeated verdict can be taken for this one.
    const id = randomUUID();
    const frames = together([encodeJsonFrame('K', { id, ...check }), encodeFrame('A', answer)]);
    const body = await this.#ask(frames, 'V', check.timeoutMs + checkGraceMs, signal);
    const claim = parseClaim(verdictClaimSchema, body);
    if (claim.id !== id) throw new SandboxError('checker_failed', 'the verdict is of another case');
    return claim;
  }

  /** The question is forgotten and what ran for it ended, so that another one may come. */
  finish(): void {
    void this.container.send(encodeFrame('X'));
  }

  /**
   * What the checker claims of a source, as JSON. Rejects at once when the signal is aborted; the
   * container must not be used any more then, nor after any other failure.
   */
  search(request: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Buffer> {
    return this.#ask([encodeJsonFrame('N', request)], 'N', searchTimeoutMs, signal);
  }

  async #ask(
    frames: readonly Buffer[],
    expected: FrameType,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<Buffer> {
    const kill = () => void this.container.kill().catch(() => undefined);
    const timer = setTimeout(kill, timeoutMs);
    signal.addEventListener('abort', kill, { once: true });
    try {
      if (signal.aborted) kill();
      // The stream keeps their order, and a failure shows in what is read.
      for (const frame of frames) void this.container.send(frame);
      const frame = await this.container.nextFrame();
      if (frame?.type === expected) return frame.body;
      throw this.#failure(frame);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', kill);
    }
  }

  #failure(frame: Frame | null): SandboxError {
    const what = frame === null ? 'ended or was too slow' : `sent ${frame.type} out of turn`;
    const { diagnostics } = this.container;
    return new SandboxError('checker_failed', `the checker ${what}: ${diagnostics.slice(-2000)}`);
  }
}

function together(frames: readonly Buffer[]): readonly Buffer[] {
  const sizeBytes = frames.reduce((total, { length }) => total + length, 0);
  return sizeBytes > copiedBytesMax ? frames : [Buffer.concat(frames)];
}
