import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCommand } from './command-lookup.js';
import type { LaunchContext } from './context.js';
import { type Counts, describeCounts } from './counts.js';
import { repositoryRoot } from './layout.js';
import { chromiumCommands } from './package-plan.js';
import type { Services } from './services.js';
import { TapCounter } from './tap-count.js';
import { TapReport } from './tap-report.js';

const tapFiles = fileURLToPath(new URL('tap-files.ts', import.meta.url));
const jobs = 2;
/** Of one process: a few files, a browser test with the whole product, or one that grades every mistake. */
const processTimeoutSeconds = 600;

export async function runTap(
  context: LaunchContext,
  services: Services,
  files: readonly string[],
): Promise<Counts> {
  const child = await context.children.start({
    name: 'tap',
    kind: 'tool',
    command: process.execPath,
    args: ['--import=tsx', tapFiles, String(jobs), String(processTimeoutSeconds), ...files],
    cwd: repositoryRoot,
    env: { ...context.env, ...testVariables(context, services) },
    output: 'pipe',
  });
  const counter = new TapCounter();
  const report = new TapReport((line) => context.steps.line(line));
  const raw = createWriteStream(join(context.layout.stateDir, 'results.tap'));
  const errors = createWriteStream(child.logPath);
  child.process.stderr?.pipe(errors);
  if (child.process.stdout !== null) {
    createInterface({ input: child.process.stdout }).on('line', (line) => {
      raw.write(`${line}\n`);
      report.addLine(line, counter.addLine(line));
    });
  }
  await once(child.process, 'close');
  raw.end();
  return judge(context, counter, child.process.exitCode);
}

function judge(context: LaunchContext, counter: TapCounter, exitCode: number | null): Counts {
  const { counts, isComplete } = counter;
  context.steps.line(`      ${describeCounts(counts)}`);
  if (exitCode === 0 && isComplete) return counts;
  if (!isComplete) context.steps.line('      tap ended before its summary');
  // A run that did not end well must never look like one that passed.
  return counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function testVariables(context: LaunchContext, services: Services): NodeJS.ProcessEnv {
  const chromium = chromiumCommands.map((name) => findCommand(name)).find(Boolean);
  return {
    PAIRWISE_TEST: '1',
    DATABASE_ADMIN_URL: services.adminUrl,
    DATABASE_OWNER_PASSWORD: context.secrets.ownerPassword,
    DATABASE_APP_PASSWORD: context.secrets.appPassword,
    REDIS_URL: services.redisUrl,
    CHROMIUM_PATH: context.env['CHROMIUM_PATH'] ?? chromium,
  };
}
