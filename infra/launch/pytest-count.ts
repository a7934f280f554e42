import type { Counts } from './counts.js';

const summary = /^=*\s*((?:\d+ [a-z]+(?:, )?)+) in [\d.]+s/;

/** Counts of pytest's last line, such as "1 failed, 3 passed in 0.2s"; undefined without one. */
export function countPytest(output: string): Counts | undefined {
  const line = output
    .trimEnd()
    .split('\n')
    .findLast((text) => summary.test(text));
  const parts = line === undefined ? undefined : summary.exec(line)?.[1];
  if (parts === undefined) return undefined;
  const count = (...words: string[]): number =>
    [...parts.matchAll(/(\d+) ([a-z]+)/g)]
      .filter(([, , word]) => words.includes(word ?? ''))
      .reduce((sum, [, digits]) => sum + Number(digits), 0);
  return {
    passed: count('passed', 'xpassed'),
    failed: count('failed', 'error', 'errors'),
    skipped: count('skipped', 'xfailed'),
  };
}
