import type { LaunchContext } from './context.js';
import { type Counts, addCounts, noCounts } from './counts.js';
import { seconds } from './steps.js';
import { captureTool } from './tools.js';

/** Scripts of the root package.json, so that each can be run by hand under the same name. */
const checks = [
  { script: 'check:format', title: 'Formatting (prettier)' },
  { script: 'check:lint', title: 'Rules (eslint)' },
  { script: 'check:types', title: 'Types (tsc)' },
  { script: 'check:imports', title: 'Direction of imports (depcruise)' },
  { script: 'check:dead-code', title: 'Dead code (knip)' },
] as const;

const linesShown = 60;

export async function runStaticChecks(context: LaunchContext): Promise<Counts> {
  let counts = noCounts;
  for (const check of checks) counts = addCounts(counts, await runCheck(context, check));
  return counts;
}

async function runCheck(context: LaunchContext, check: (typeof checks)[number]): Promise<Counts> {
  const startedAt = Date.now();
  const { exitCode, lines } = await captureTool(context, {
    name: check.script.replace(':', '-'),
    command: 'npm',
    args: ['run', '--silent', check.script],
  });
  const took = seconds(Date.now() - startedAt);
  if (exitCode === 0) {
    context.steps.line(`  ✓ ${check.title}  ${took}`);
    return { ...noCounts, passed: 1 };
  }
  context.steps.line(`  ✗ ${check.title}  ${took}   (npm run ${check.script})`);
  for (const line of lines.slice(-linesShown)) context.steps.line(`      ${line}`);
  return { ...noCounts, failed: 1 };
}
