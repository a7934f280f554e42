const shortestMs = 1_000;

const isHere = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

/** Sees for how long the page was hidden or another window had the keyboard. */
export class AwayWatch {
  #awaySinceMs: number | null = isHere() ? null : Date.now();

  constructor(private readonly onReturn: (awayMs: number) => void) {
    window.addEventListener('blur', this.#look);
    window.addEventListener('focus', this.#look);
    document.addEventListener('visibilitychange', this.#look);
  }

  stop(): void {
    window.removeEventListener('blur', this.#look);
    window.removeEventListener('focus', this.#look);
    document.removeEventListener('visibilitychange', this.#look);
  }

  readonly #look = (): void => {
    if (!isHere()) {
      this.#awaySinceMs ??= Date.now();
      return;
    }
    const awayMs = this.#awaySinceMs === null ? 0 : Date.now() - this.#awaySinceMs;
    this.#awaySinceMs = null;
    if (awayMs > shortestMs) this.onReturn(awayMs);
  };
}
