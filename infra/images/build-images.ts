import Docker from 'dockerode';
import { describeFailure } from './describe-failure.js';
import { ensureImages, ensureTestImages } from './ensure-images.js';
import type { Progress } from './progress.js';

const USAGE = `usage: npx tsx infra/images/build-images.ts [--tests] [environment…]

Builds the sandbox images of the named environments, or of all but the optional ones. What exists
is kept.
  --tests   build the images that carry the Python test suites instead`;

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return;
  }
  const names = args.filter((arg) => !arg.startsWith('--'));
  const ensure = args.includes('--tests') ? ensureTestImages : ensureImages;
  const images = await ensure(new Docker(), names, printProgress);
  for (const [name, image] of Object.entries(images)) console.log(`${name}  ${image.tag}`);
}

function printProgress({ step, message, elapsedMs }: Progress): void {
  console.log(`${(elapsedMs / 1000).toFixed(1).padStart(7)} s  ${step}: ${message}`);
}

try {
  await main(process.argv.slice(2));
} catch (cause) {
  console.error(describeFailure(cause));
  process.exitCode = 1;
}
