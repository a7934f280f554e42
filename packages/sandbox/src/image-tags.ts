import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { findRepositoryRoot, loadEnvironments, type Environment } from './environments.js';

/** Debian itself. Its tag is fixed, because its content is not reproducible. */
export const BASE_OS_IMAGE = { repo: 'pairwise/base-os', tag: 'trixie' } as const;
export const BASE_OS_TAG = `${BASE_OS_IMAGE.repo}:${BASE_OS_IMAGE.tag}`;

/** One `docker build`: everything that goes in, and the tag that follows from it. */
export interface ImageStep {
  readonly tag: string;
  readonly parentTag: string;
  readonly title: string;
  /** Paths relative to `docker/`; the first one is the Dockerfile. */
  readonly inputs: readonly string[];
  readonly buildArguments: Readonly<Record<string, string>>;
  /** Set where the result is an environment's image, which carries labels. */
  readonly environment?: string;
  /** Whether wheels are downloaded, which may need an index and certificates of a company. */
  readonly usesPackageIndex: boolean;
}

/** The steps that lead to an environment's image, in the order to build them. */
export interface ImagePlan {
  readonly environment: Environment;
  readonly steps: readonly ImageStep[];
  readonly tag: string;
}

const layersSchema = z.record(
  z.string(),
  z.strictObject({
    parent: z.string().nullable(),
    /** Files besides the Dockerfile that go in, relative to `docker/`. */
    inputs: z.array(z.string()).default([]),
    usesPackageIndex: z.boolean().default(false),
  }),
);

/** The tag of each environment's image, computed from its inputs without asking Docker. */
export function environmentImages(root = findRepositoryRoot()): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const environment of loadEnvironments(root).values()) {
    tags.set(environment.name, planImage(environment, root).tag);
  }
  return tags;
}

export function planImage(environment: Environment, root = findRepositoryRoot()): ImagePlan {
  const layers = planLayers(environment.imageLayer, root);
  const final = environmentStep(environment, lastTag(layers), 'env', root);
  return { environment, steps: [...layers, final], tag: final.tag };
}

/** The same image with pytest and the suites in it: for our own tests, never for a candidate. */
export function planTestImage(environment: Environment, root = findRepositoryRoot()): ImagePlan {
  const layers = planLayers(environment.imageLayer, root);
  const tools = planStep(root, {
    title: `${environment.imageLayer} with test tools`,
    repository: `${environment.imageLayer}-test-tools`,
    parentTag: lastTag(layers),
    inputs: ['images/test-tools.Dockerfile'],
  });
  const packages = environmentStep(environment, tools.tag, 'test-env', root);
  const suites = planStep(root, {
    title: `tests for ${environment.name}`,
    repository: `test-${environment.name}`,
    parentTag: packages.tag,
    inputs: ['images/tests.Dockerfile', ...pythonFiles(root, 'python/tests')],
  });
  return { environment, steps: [...layers, tools, packages, suites], tag: suites.tag };
}

function planLayers(layer: string, root: string): ImageStep[] {
  const parents = layersSchema.parse(
    JSON.parse(readFileSync(join(root, 'docker/images/layers.json'), 'utf8')),
  );
  const entry = parents[layer];
  if (entry === undefined) throw new Error(`docker/images/layers.json has no layer "${layer}".`);
  const above = entry.parent === null ? [] : planLayers(entry.parent, root);
  const step = planStep(root, {
    title: `${layer} layer`,
    repository: layer,
    parentTag: above.at(-1)?.tag ?? BASE_OS_TAG,
    inputs: [`images/${layer}.Dockerfile`, ...entry.inputs],
    usesPackageIndex: entry.usesPackageIndex,
  });
  return [...above, step];
}

function environmentStep(
  environment: Environment,
  parentTag: string,
  prefix: string,
  root: string,
): ImageStep {
  return planStep(root, {
    title: `${environment.name} environment`,
    repository: `${prefix}-${environment.name}`,
    parentTag,
    inputs: [
      'images/env.Dockerfile',
      'images/describe_libraries.py',
      ...pythonPackages(root).flatMap((name) => pythonFiles(root, `python/${name}`)),
    ],
    buildArguments: { LIBRARIES: environment.libraries.join(' ') },
    environment: environment.name,
  });
}

interface StepDraft {
  readonly title: string;
  readonly repository: string;
  readonly parentTag: string;
  readonly inputs: readonly string[];
  readonly buildArguments?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly usesPackageIndex?: boolean;
}

function planStep(root: string, draft: StepDraft): ImageStep {
  const buildArguments = draft.buildArguments ?? {};
  const hash = createHash('sha256');
  hash.update(JSON.stringify([draft.parentTag, draft.environment ?? null, buildArguments]));
  for (const input of draft.inputs) {
    const content = readFileSync(join(root, 'docker', input));
    hash.update(`\0${input}\0${content.length}\0`).update(content);
  }
  const tag = `pairwise/${draft.repository}:${hash.digest('hex').slice(0, 12)}`;
  const { repository: _, ...rest } = draft;
  return { ...rest, tag, buildArguments, usesPackageIndex: draft.usesPackageIndex ?? false };
}

function pythonPackages(root: string): string[] {
  const names = readdirSync(join(root, 'docker', 'python'));
  return names.filter((name) => name.startsWith('pairwise_')).sort();
}

/** Python sources below a folder of `docker/`; caches and other droppings do not count. */
function pythonFiles(root: string, folder: string): string[] {
  const docker = join(root, 'docker');
  const names = readdirSync(join(docker, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.py') || name.endsWith('.json') || name.endsWith('.bin'))
    .filter((name) => !/(^|\/)(\.|__pycache__)/.test(name))
    .map((name) =>
      relative(docker, join(docker, folder, name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

function lastTag(steps: readonly ImageStep[]): string {
  const last = steps.at(-1);
  if (last === undefined) throw new Error('An image needs at least one layer.');
  return last.tag;
}
