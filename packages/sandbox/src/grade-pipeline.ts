import { setImmediate as settled } from 'node:timers/promises';

/** What becomes of each case: it runs in the runner, and the checker judges what came of that. */
export interface CaseStages<Case, Ran> {
  /** null when it was cancelled. */
  readonly run: (one: Case, signal: AbortSignal) => Promise<Ran | null>;
  readonly judge: (ran: Ran, signal: AbortSignal) => Promise<void>;
}

/**
 * Takes the cases through both stages: while one is judged the next one runs. Each stage has one
 * case at a time and the question's order, so no more than two answers exist at once. Returns
 * false when it was cancelled; nothing of it goes on after its end.
 */
export async function gradeInPipeline<Case, Ran>(
  cases: readonly Case[],
  { run, judge }: CaseStages<Case, Ran>,
  signal: AbortSignal,
): Promise<boolean> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  let judging: Promise<void> = Promise.resolve();
  try {
    for (const one of cases) {
      const ran = either.aborted ? null : await run(one, either);
      await judging;
      if (ran === null) return false;
      // The next case is on its way first: the runner is what everybody waits for.
      judging = settled().then(() => judge(ran, either));
      // It is awaited with the next case; until then its failure ends what runs beside it.
      judging.catch(() => failed.abort());
    }
    await judging;
    return true;
  } catch (cause) {
    // A case that ran before the one that failed keeps its verdict.
    await Promise.allSettled([judging]);
    if (signal.aborted) return false;
    throw cause;
  }
}
