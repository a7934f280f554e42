import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const limitsSchema = z.strictObject({
  memoryBytes: z.int().positive(),
  wallTimeMs: z.int().positive(),
  cpuTimeMs: z.int().positive(),
  processes: z.int().positive(),
  diskBytes: z.int().positive(),
  outputBytes: z.int().positive(),
});

/** How many containers of each role wait: at least, and at most however great the demand. */
const poolSchema = z
  .strictObject({ minimum: z.int().nonnegative(), maximum: z.int().nonnegative() })
  .refine(({ minimum, maximum }) => minimum <= maximum, 'minimum is above maximum');

const environmentSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  description: z.string().min(1),
  imageLayer: z.string().min(1),
  libraries: z.array(z.string()),
  preload: z.array(z.string()),
  limits: limitsSchema,
  pool: poolSchema.optional(),
  /** Built only when somebody asks for it by name; a host works without it. */
  isOptional: z.boolean().default(false),
  needsGpu: z.boolean().default(false),
  /** What its libraries are told through the environment variables of a container. */
  variables: z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string()).default({}),
});

export type Environment = Readonly<z.infer<typeof environmentSchema>>;

const LANDMARK = join('docker', 'images', 'layers.json');

/** The folder that holds `docker/`, searched upwards from the working directory and this file. */
export function findRepositoryRoot(): string {
  const starts = [process.cwd(), dirname(fileURLToPath(import.meta.url))];
  const root = starts.map(searchUpwards).find((folder) => folder !== undefined);
  if (root === undefined) {
    throw new Error(`No folder with ${LANDMARK} above ${starts.join(' or ')}.`);
  }
  return root;
}

function searchUpwards(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, LANDMARK))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Every environment in `docker/environments`, by name, in the order of their names. */
export function loadEnvironments(root = findRepositoryRoot()): ReadonlyMap<string, Environment> {
  const folder = join(root, 'docker', 'environments');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const environments = files.sort().map((file) => readEnvironment(join(folder, file)));
  return new Map(environments.map((environment) => [environment.name, environment]));
}

function readEnvironment(path: string): Environment {
  const result = environmentSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  if (!path.endsWith(`/${result.data.name}.json`)) {
    throw new Error(`${path}: the file must be named after the environment ${result.data.name}.`);
  }
  return result.data;
}
