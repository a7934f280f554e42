import type { CreateOwnImage, ImageCheck, OrganizationId, OwnImageId } from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

export interface CheckedImage {
  status: 'accepted' | 'rejected';
  digest: string | null;
  libraries: Record<string, string> | null;
  checks: ImageCheck[];
}

export const ownImages = {
  create: (tx: TenantTx, organizationId: OrganizationId, image: CreateOwnImage) =>
    tx.ownImage.create({ data: { organizationId, ...image } }),

  list: (tx: TenantTx) =>
    tx.ownImage.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }),

  find: (tx: TenantTx, id: string) => tx.ownImage.findUnique({ where: { id } }),

  /** False when there is none of that id. */
  remove: async (tx: TenantTx, id: OwnImageId): Promise<boolean> => {
    const { count } = await tx.ownImage.deleteMany({ where: { id } });
    return count === 1;
  },

  /** Has the image checked once more, as after a new build under the same tag. */
  recheck: async (tx: TenantTx, id: OwnImageId): Promise<boolean> => {
    const { count } = await tx.ownImage.updateMany({ where: { id }, data: { status: 'checking' } });
    return count === 1;
  },

  finishCheck: (tx: TenantTx, id: OwnImageId, { libraries, ...checked }: CheckedImage, now: Date) =>
    tx.ownImage.updateMany({
      where: { id, status: 'checking' },
      data: { ...checked, ...(libraries === null ? {} : { libraries }), checkedAt: now },
    }),
};

export type OwnImageRow = NonNullable<Awaited<ReturnType<typeof ownImages.find>>>;
