import type Docker from 'dockerode';
import { findRepositoryRoot, loadEnvironments } from '../../packages/sandbox/src/environments.js';
import type { Environment } from '../../packages/sandbox/src/environments.js';
import {
  BASE_OS_TAG,
  planImage,
  planTestImage,
  type ImagePlan,
  type ImageStep,
} from '../../packages/sandbox/src/image-tags.js';
import { ensureBaseOs } from './base-os.js';
import { buildStep, imageExists } from './build-step.js';
import { labelImage } from './label-image.js';
import { writeManifest, type BuiltImage } from './manifest.js';
import { startReport, type OnProgress, type Report } from './progress.js';

export type BuiltImages = Readonly<Record<string, BuiltImage>>;

/**
 * Builds what is missing of the named environments' images and notes them in
 * `.pairwise/images.json`. Without names: of all but the optional ones.
 */
export async function ensureImages(
  docker: Docker,
  names: readonly string[],
  onProgress: OnProgress = () => undefined,
): Promise<BuiltImages> {
  const root = findRepositoryRoot();
  const images = await ensurePlans(docker, root, selectPlans(root, names, planImage), onProgress);
  await writeManifest(root, images);
  return images;
}

/** The images that carry the Python test suites, one per environment. */
export async function ensureTestImages(
  docker: Docker,
  names: readonly string[],
  onProgress: OnProgress = () => undefined,
): Promise<BuiltImages> {
  const root = findRepositoryRoot();
  return ensurePlans(docker, root, selectPlans(root, names, planTestImage), onProgress);
}

function selectPlans(
  root: string,
  names: readonly string[],
  plan: (environment: Environment, root: string) => ImagePlan,
): ImagePlan[] {
  const environments = loadEnvironments(root);
  const standard = [...environments.values()].filter(({ isOptional }) => !isOptional);
  const wanted = names.length === 0 ? standard.map(({ name }) => name) : names;
  return wanted.map((name) => {
    const environment = environments.get(name);
    if (environment === undefined) {
      const known = [...environments.keys()].join(', ');
      throw new Error(`There is no environment "${name}"; there are ${known}.`);
    }
    return plan(environment, root);
  });
}

async function ensurePlans(
  docker: Docker,
  root: string,
  plans: readonly ImagePlan[],
  onProgress: OnProgress,
): Promise<BuiltImages> {
  const report = startReport(onProgress);
  const images: Record<string, BuiltImage> = {};
  // Shallow images first: they are ready to use while the deep ones still build.
  for (const plan of [...plans].sort((a, b) => a.steps.length - b.steps.length)) {
    images[plan.environment.name] = await ensurePlan(docker, root, plan, report);
    report(plan.environment.name, `ready as ${plan.tag}`);
  }
  return images;
}

async function ensurePlan(
  docker: Docker,
  root: string,
  plan: ImagePlan,
  report: Report,
): Promise<BuiltImage> {
  if (!(await imageExists(docker, plan.tag))) {
    for (const step of plan.steps) await ensureStep(docker, root, step, report);
  }
  return describeImage(docker, plan.tag);
}

async function ensureStep(
  docker: Docker,
  root: string,
  step: ImageStep,
  report: Report,
): Promise<void> {
  if (await imageExists(docker, step.tag)) return;
  if (step.parentTag === BASE_OS_TAG) await ensureBaseOs(docker, report);
  report(step.title, `building ${step.tag}`);
  if (step.environment === undefined) {
    await buildStep(docker, root, step, report);
    return;
  }
  // Two builders at once must not remove each other's intermediate image.
  const unlabelled = { ...step, tag: `${step.tag}-unlabelled-${process.pid}` };
  const { libraries } = await buildStep(docker, root, unlabelled, report);
  await labelImage(docker, root, unlabelled.tag, step.tag, {
    'org.pairwise.environment': step.environment,
    'org.pairwise.libraries': JSON.stringify(libraries),
  });
}

async function describeImage(docker: Docker, tag: string): Promise<BuiltImage> {
  const { Id, Size, Config } = await docker.getImage(tag).inspect();
  const libraries = Config.Labels?.['org.pairwise.libraries'] ?? '{}';
  return {
    tag,
    digest: Id,
    libraries: JSON.parse(libraries) as Record<string, string>,
    sizeBytes: Size,
  };
}
