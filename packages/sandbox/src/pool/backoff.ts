const firstMs = 500;
const longestMs = 30_000;

/** How long to leave alone what has failed: longer each time, and never for good. */
export class Backoff {
  #delayMs = 0;
  #untilMs = 0;

  mayTry(nowMs: number): boolean {
    return nowMs >= this.#untilMs;
  }

  failed(nowMs: number): void {
    this.#delayMs = Math.min(longestMs, Math.max(firstMs, this.#delayMs * 2));
    this.#untilMs = nowMs + this.#delayMs;
  }

  succeeded(): void {
    this.#delayMs = 0;
    this.#untilMs = 0;
  }
}
