import type { OrganizationId, SessionId } from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

/** The append-only log whose merge is the room's shared text. */
export const roomUpdates = {
  append: async (
    tx: TenantTx,
    row: { organizationId: OrganizationId; sessionId: SessionId; update: Uint8Array },
  ) => {
    // Rows of a room are committed in the order of their ids: see the room log.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${row.sessionId}, 0))`;
    return tx.roomUpdate.create({ data: { ...row, update: new Uint8Array(row.update) } });
  },
  /** The last edit that was stored by then; null before the first. */
  findLastId: async (tx: TenantTx, sessionId: SessionId, at: Date): Promise<bigint | null> => {
    const row = await tx.roomUpdate.findFirst({
      where: { sessionId, createdAt: { lte: at } },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    return row?.id ?? null;
  },
  /** In the order of writing. */
  list: async (tx: TenantTx, sessionId: SessionId): Promise<Uint8Array[]> => {
    const rows = await tx.roomUpdate.findMany({
      where: { sessionId },
      orderBy: { id: 'asc' },
      select: { update: true },
    });
    return rows.map((row) => row.update);
  },
};
