import { createHash } from 'node:crypto';
import {
  PairwiseError,
  type Dataset,
  type QuestionDraft,
  type QuestionDraftId,
} from '@pairwise/contracts';
import { datasets, type TenantTx } from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';
import { changeDraft } from './save-draft.js';

interface DatasetTarget {
  id: QuestionDraftId;
  revision: number;
  name: string;
}

export const describeDataset = (name: string, bytes: Buffer): Dataset => ({
  name,
  sizeBytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** Stores the bytes and names them in the draft; an earlier dataset of the name makes room. */
export async function addDataset(
  tx: TenantTx,
  actor: StaffActor,
  { id, revision, name }: DatasetTarget,
  bytes: Buffer,
): Promise<QuestionDraft> {
  const added = describeDataset(name, bytes);
  await datasets.store(tx, actor.organizationId, [{ ...added, bytes }]);
  return changeDraft(tx, actor, { id, revision, note: `Dataset ${name}` }, (content) => {
    const others = content.datasets.filter((one) => one.name !== name);
    return { ...content, datasets: [...others, added] };
  });
}

/** The bytes stay for the revisions and versions that name them. */
export const removeDataset = (
  tx: TenantTx,
  actor: StaffActor,
  { id, revision, name }: DatasetTarget,
): Promise<QuestionDraft> =>
  changeDraft(tx, actor, { id, revision, note: `Dataset ${name} removed` }, (content) => {
    const others = content.datasets.filter((one) => one.name !== name);
    if (others.length === content.datasets.length) throw new PairwiseError('not_found');
    return { ...content, datasets: others };
  });
