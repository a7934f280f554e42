import {
  builtInEnvironmentNameSchema,
  ownEnvironmentIdOf,
  ownEnvironmentNameSchema,
  type OrganizationId,
  type OwnEnvironmentName,
} from '@pairwise/contracts';
import { datasets, ownImages, type Database, type TenantTx } from '@pairwise/db';
import { ownEnvironment, type DatasetFile, type Sandbox } from '@pairwise/sandbox';
import type { ExecutionInput } from './execution-input.js';

/** An organization's image is seldom used: none of its containers waits ahead of demand. */
const ownPool = { minimum: 0, maximum: 2 } as const;

/**
 * What an execution needs beside its own row: the files of its question, and the sandbox told of an
 * image of its organization. Throws when the image has not passed its checks.
 */
export async function prepareWork(
  { db, sandbox }: { db: Database; sandbox: Sandbox },
  organizationId: OrganizationId,
  { environment, content }: ExecutionInput,
): Promise<readonly DatasetFile[]> {
  const wanted = content?.datasets ?? [];
  const ownId = ownEnvironmentIdOf(environment);
  if (wanted.length === 0 && ownId === null) return [];
  return db.withTenant(organizationId, async (tx) => {
    if (ownId !== null)
      await useOwnImage(tx, sandbox, ownEnvironmentNameSchema.parse(environment), ownId);
    return datasets.getContents(tx, wanted);
  });
}

async function useOwnImage(
  tx: TenantTx,
  sandbox: Sandbox,
  name: OwnEnvironmentName,
  id: string,
): Promise<void> {
  const image = await ownImages.find(tx, id);
  if (image?.status !== 'accepted' || image.digest === null) {
    throw new Error(`The image of ${name} has not passed its checks.`);
  }
  const base = sandbox.environment(builtInEnvironmentNameSchema.parse(image.basedOn));
  const { title, preload, digest } = image;
  const environment = ownEnvironment({ name, title, preload, limits: base.limits });
  // By its content: the tag may have been moved since it was checked.
  sandbox.useEnvironment({ ...environment, pool: ownPool }, digest);
}
