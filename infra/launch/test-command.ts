import { buildApps } from './build.js';
import type { LaunchContext } from './context.js';
import { type Counts, addCounts, noCounts } from './counts.js';
import { LaunchFailure } from './failure.js';
import { runPythonSuites } from './python-suites.js';
import { provideImages } from './sandbox-images.js';
import {
  type Services,
  noteServices,
  provideDatabase,
  provideDocker,
  provideRedis,
} from './services.js';
import { runStaticChecks } from './static-checks.js';
import { seconds } from './steps.js';
import { runTap } from './tap-run.js';
import { findTestFiles } from './test-files.js';

/** Runs everything, or the named files. */
export async function runTests(context: LaunchContext): Promise<Counts> {
  const startedAt = Date.now();
  const { steps, options } = context;
  heading(context, 'Preparation');
  const services = await prepare(context);
  const isWhole = options.testPaths.length === 0;
  let counts = noCounts;
  if (isWhole) {
    counts = addCounts(counts, await part(context, 'Static checks', runStaticChecks));
    counts = addCounts(counts, await part(context, 'Python suites', runPythonSuites));
  }
  const files = isWhole ? findTestFiles() : options.testPaths;
  counts = addCounts(
    counts,
    await part(context, `Tests (${files.length} files)`, () => runTap(context, services, files)),
  );
  steps.line(`\nTook ${seconds(Date.now() - startedAt)}; raw results: ${context.layout.stateDir}`);
  return counts;
}

async function part(
  context: LaunchContext,
  title: string,
  run: (context: LaunchContext) => Promise<Counts>,
): Promise<Counts> {
  // Once a signal has closed the context, whatever would follow could only fail.
  if (context.children.isClosed) throw new LaunchFailure('Stopped.');
  heading(context, title);
  return run(context);
}

async function prepare(context: LaunchContext): Promise<Services> {
  const [database, redisUrl] = await Promise.all([
    provideDatabase(context),
    provideRedis(context),
    provideDocker(context).then(() => provideImages(context)),
    buildApps(context),
  ]);
  const services = { ...database, redisUrl };
  noteServices(context, services);
  return services;
}

function heading(context: LaunchContext, title: string): void {
  context.steps.line(`\n${title}`);
}
