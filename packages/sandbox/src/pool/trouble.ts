/** One kind of failure is reported at most this often. */
const quietMs = 60_000;

/** Passes failures on, but not a thousand of one kind while an engine is away. */
export class Trouble {
  readonly #tell: (error: unknown) => void;
  readonly #toldAtMs = new Map<string, number>();

  constructor(tell: (error: unknown) => void) {
    this.#tell = tell;
  }

  readonly report = (error: unknown): void => {
    const kind = kindOf(error);
    const nowMs = Date.now();
    if (nowMs - (this.#toldAtMs.get(kind) ?? -Infinity) < quietMs) return;
    this.#toldAtMs.set(kind, nowMs);
    this.#tell(error);
  };
}

/** What follows a colon names one container; what comes before it says what went wrong. */
function kindOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split(':')[0] ?? text;
}
