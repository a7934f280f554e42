import type { Dataset } from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

export interface DatasetContent extends Dataset {
  bytes: Uint8Array;
}

export const datasets = {
  /** The files that a question names, in its order. Throws when one is not there. */
  getContents: async (tx: TenantTx, wanted: readonly Dataset[]): Promise<DatasetContent[]> => {
    if (wanted.length === 0) return [];
    const rows = await tx.dataset.findMany({
      where: { sha256: { in: wanted.map(({ sha256 }) => sha256) } },
    });
    const byHash = new Map(rows.map((row) => [row.sha256, row.data]));
    return wanted.map((one) => {
      const bytes = byHash.get(one.sha256);
      if (bytes === undefined) throw new Error(`The dataset ${one.sha256} is not stored.`);
      return { ...one, bytes };
    });
  },
};
