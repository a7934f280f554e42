import type { Dataset, OrganizationId } from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

export interface DatasetContent extends Dataset {
  bytes: Uint8Array;
}

export const datasets = {
  /** Kept once per content; what the organization has already is left as it is. */
  store: async (
    tx: TenantTx,
    organizationId: OrganizationId,
    contents: readonly DatasetContent[],
  ): Promise<void> => {
    await tx.dataset.createMany({
      data: contents.map(({ sha256, sizeBytes, bytes }) => ({
        ...{ organizationId, sha256, sizeBytes },
        data: new Uint8Array(bytes),
      })),
      skipDuplicates: true,
    });
  },

  /** The files that a question names, in its order; without those that are not there. */
  findContents: async (tx: TenantTx, wanted: readonly Dataset[]): Promise<DatasetContent[]> => {
    if (wanted.length === 0) return [];
    const rows = await tx.dataset.findMany({
      where: { sha256: { in: wanted.map(({ sha256 }) => sha256) } },
    });
    const byHash = new Map(rows.map((row) => [row.sha256, row.data]));
    return wanted.flatMap((one) => {
      const bytes = byHash.get(one.sha256);
      return bytes === undefined ? [] : [{ ...one, sizeBytes: bytes.length, bytes }];
    });
  },

  /** The same. Throws when one is not there. */
  getContents: async (tx: TenantTx, wanted: readonly Dataset[]): Promise<DatasetContent[]> => {
    const found = await datasets.findContents(tx, wanted);
    const missing = wanted.find(({ name }) => found.every((one) => one.name !== name));
    if (missing === undefined) return found;
    throw new Error(`The dataset ${missing.sha256} is not stored.`);
  },
};
