import { randomUUID } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { loadedClaimSchema, parseClaim, type VerdictClaim, verdictClaimSchema } from './claims.js';
import { SandboxError } from './errors.js';
import { encodeFrame, encodeJsonFrame, type Frame, type FrameType } from './frames.js';
import type { SandboxContainer } from './sandbox-container.js';

const loadTimeoutMs = 60_000;
/** How much later than the checker's own clock ours strikes. */
const checkGraceMs = 2000;

/** What a checker knows of a question. None of it ever enters a runner. */
export interface CheckerQuestion {
  readonly reference: string;
  readonly drivers: string;
  readonly checks: string | null;
}

export interface Check {
  readonly function: string | null;
  readonly check: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly source: string | null;
  readonly timeoutMs: number;
}

/** Speaks to one checker container. Any doubt is a `SandboxError`, never a verdict. */
export class CheckerClient {
  readonly container: SandboxContainer;

  constructor(container: SandboxContainer) {
    this.container = container;
  }

  async load({ reference, drivers, checks }: CheckerQuestion): Promise<void> {
    const question = { reference: { 'main.py': reference }, drivers, checks };
    const frames = encodeJsonFrame('Q', question);
    const { ok, message } = parseClaim(
      loadedClaimSchema,
      await this.#ask(frames, 'L', loadTimeoutMs),
    );
    if (!ok) throw new SandboxError('checker_failed', `the question does not load: ${message}`);
  }

  /** The verdict over one answer, whose bytes are passed on as they came. */
  async check(check: Check, answer: Buffer): Promise<VerdictClaim> {
    // A new id each time: no late or repeated verdict can be taken for this one.
    const id = randomUUID();
    const frames = Buffer.concat([
      encodeJsonFrame('K', { id, ...check }),
      encodeFrame('A', answer),
    ]);
    const body = await this.#ask(frames, 'V', check.timeoutMs + checkGraceMs);
    const claim = parseClaim(verdictClaimSchema, body);
    if (claim.id !== id) throw new SandboxError('checker_failed', 'the verdict is of another case');
    return claim;
  }

  async #ask(frames: Buffer, expected: FrameType, timeoutMs: number): Promise<Buffer> {
    const timer = setTimeout(() => void this.container.kill().catch(() => undefined), timeoutMs);
    try {
      await this.container.send(frames);
      const frame = await this.container.nextFrame();
      if (frame?.type === expected) return frame.body;
      throw this.#failure(frame);
    } finally {
      clearTimeout(timer);
    }
  }

  #failure(frame: Frame | null): SandboxError {
    const what = frame === null ? 'ended or was too slow' : `sent ${frame.type} out of turn`;
    const { diagnostics } = this.container;
    return new SandboxError('checker_failed', `the checker ${what}: ${diagnostics.slice(-2000)}`);
  }
}
