import {
  ownImageSchema,
  PairwiseError,
  type CreateOwnImage,
  type OwnImage,
  type OwnImageId,
} from '@pairwise/contracts';
import { isUniqueViolation, ownImages, type OwnImageRow, type TenantTx } from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';

export const toOwnImage = (row: OwnImageRow): OwnImage =>
  ownImageSchema.parse({
    ...row,
    environment: `own-${row.id}`,
    createdAt: row.createdAt.toISOString(),
    checkedAt: row.checkedAt?.toISOString() ?? null,
  });

/** A worker finds it and runs the conformance checks; until it passed, nothing runs in it. */
export async function registerImage(
  tx: TenantTx,
  actor: StaffActor,
  input: CreateOwnImage,
): Promise<OwnImage> {
  try {
    return toOwnImage(await ownImages.create(tx, actor.organizationId, input));
  } catch (cause) {
    if (isUniqueViolation(cause)) throw new PairwiseError('image_name_taken', { cause });
    throw cause;
  }
}

export async function recheckImage(tx: TenantTx, id: OwnImageId): Promise<OwnImage> {
  await ownImages.recheck(tx, id);
  const row = await ownImages.find(tx, id);
  if (row === null) throw new PairwiseError('not_found');
  return toOwnImage(row);
}

export async function removeImage(tx: TenantTx, id: OwnImageId): Promise<void> {
  if (!(await ownImages.remove(tx, id))) throw new PairwiseError('not_found');
}
