import type { LaunchContext } from './context.js';
import { type Counts, addCounts, noCounts } from './counts.js';
import { captureTool } from './tools.js';

/** Scripts of the root package.json, so that each can be run by hand under the same name. */
const checks = [
  { script: 'format', title: 'Formatting (prettier)' },
  { script: 'lint', title: 'Rules (eslint)' },
  { script: 'typecheck', title: 'Types (tsc)' },
  { script: 'imports', title: 'Direction of imports (depcruise)' },
  { script: 'dead-code', title: 'Dead code (knip)' },
] as const;

const linesShown = 60;

const lanes = 2;

export async function runStaticChecks(context: LaunchContext): Promise<Counts> {
  const waiting = [...checks];
  let counts = noCounts;
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const result = await runCheck(context, check);
      counts = addCounts(counts, result);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return counts;
}

async function runCheck(context: LaunchContext, check: (typeof checks)[number]): Promise<Counts> {
  const startedAt = Date.now();
  const { exitCode, lines } = await captureTool(context, {
    name: check.script,
    command: 'npm',
    args: ['run', '--silent', check.script],
  });
  context.steps.mark(exitCode === 0, check.title, Date.now() - startedAt);
  if (exitCode === 0) return { ...noCounts, passed: 1 };
  context.steps.line(`      npm run ${check.script}`);
  for (const line of lines.slice(-linesShown)) context.steps.line(`      ${line}`);
  return { ...noCounts, failed: 1 };
}
