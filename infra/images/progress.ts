export interface Progress {
  /** What is being built, such as "numpy layer". */
  readonly step: string;
  readonly message: string;
  readonly elapsedMs: number;
}

export type OnProgress = (progress: Progress) => void;

/** Says what happens in a step, with the time since the whole build began. */
export type Report = (step: string, message: string) => void;

export function startReport(onProgress: OnProgress): Report {
  const startedAt = performance.now();
  return (step, message) => {
    onProgress({ step, message, elapsedMs: Math.round(performance.now() - startedAt) });
  };
}
