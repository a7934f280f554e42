import { buildApps } from './build.js';
import type { LaunchContext } from './context.js';
import type { Tally } from './counts.js';
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

/** Runs everything, or the named files, and adds to the tally what came out. */
export async function runTests(context: LaunchContext, tally: Tally): Promise<void> {
  const startedAt = Date.now();
  const { steps, options } = context;
  heading(context, 'Preparation');
  const { services, images } = await prepare(context);
  const isWhole = options.words.length === 0;
  const suites = isWhole ? images.then(() => runPythonSuites(context)) : null;
  // Its failure is noticed when it is awaited.
  suites?.catch(() => undefined);
  if (isWhole) {
    heading(context, 'Static checks, and Python suites beside them');
    // The checks read sources only, so they fill the time that images take to be built.
    tally.add(await runStaticChecks(context));
  }
  await images;
  const files = isWhole ? findTestFiles() : options.words;
  heading(context, `Tests (${files.length} files)`);
  tally.add(await runTap(context, services, files));
  if (suites !== null) tally.add(await suites);
  steps.line(`\nTook ${seconds(Date.now() - startedAt)}; raw results: ${context.layout.stateDir}`);
}

async function prepare(
  context: LaunchContext,
): Promise<{ services: Services; images: Promise<void> }> {
  const images = provideDocker(context).then(() => provideImages(context));
  // Its failure is noticed when it is awaited, not while something else is.
  images.catch(() => undefined);
  const [database, redisUrl] = await Promise.all([
    provideDatabase(context),
    provideRedis(context),
    buildApps(context),
  ]);
  const services = { ...database, redisUrl };
  noteServices(context, services);
  return { services, images };
}

function heading(context: LaunchContext, title: string): void {
  // Once a signal has closed the context, whatever would follow could only fail.
  if (context.children.isClosed) throw new LaunchFailure('Stopped.');
  context.steps.line(`\n${title}`);
}
