import type { ExecutionId, OrganizationId, RegradeId, RegradeResult } from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

export interface NewRegrade {
  organizationId: OrganizationId;
  executionId: ExecutionId;
  requestedBy: string;
}

interface RegradeFence {
  id: RegradeId;
  attempt: number;
}

const held = ({ id, attempt }: RegradeFence) => ({ id, attempt, status: 'running' });

export const regrades = {
  create: (tx: TenantTx, row: NewRegrade) => tx.regrade.create({ data: row }),

  find: (tx: TenantTx, id: RegradeId) => tx.regrade.findUnique({ where: { id } }),

  get: (tx: TenantTx, id: RegradeId) => tx.regrade.findUniqueOrThrow({ where: { id } }),

  /** Newest first. */
  listOf: (tx: TenantTx, executionId: ExecutionId, take: number) =>
    tx.regrade.findMany({
      where: { executionId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take,
    }),

  countUnfinished: (tx: TenantTx): Promise<number> =>
    tx.regrade.count({ where: { status: { not: 'finished' } } }),

  /**
   * Takes a queued regrade, or one whose worker fell silent before `silentSince`. Answers with the
   * attempt number, which fences off whoever held it before; null when it is not to be had.
   */
  claim: async (
    tx: TenantTx,
    id: RegradeId,
    { silentSince, now }: { silentSince: Date; now: Date },
  ): Promise<number | null> => {
    const rows = await tx.$queryRaw<{ attempt: number }[]>`
      UPDATE regrade
      SET status = 'running', attempt = attempt + 1, started_at = ${now}, heartbeat_at = ${now}
      WHERE id = ${id}::uuid
        AND (status = 'queued' OR (status = 'running' AND heartbeat_at < ${silentSince}))
      RETURNING attempt`;
    return rows[0]?.attempt ?? null;
  },

  /** Shows that the worker lives. False when this attempt has lost it. */
  beat: async (tx: TenantTx, fence: RegradeFence, now: Date): Promise<boolean> => {
    const { count } = await tx.regrade.updateMany({
      where: held(fence),
      data: { heartbeatAt: now },
    });
    return count === 1;
  },

  /** Stores the result of one attempt, once. False when another attempt has taken over. */
  finish: async (
    tx: TenantTx,
    fence: RegradeFence,
    result: RegradeResult,
    now: Date,
  ): Promise<boolean> => {
    const { count } = await tx.regrade.updateMany({
      where: held(fence),
      data: { result, status: 'finished', finishedAt: now },
    });
    return count === 1;
  },

  /** Lets go of an attempt without a result, so that any worker may take the next one at once. */
  giveBack: (tx: TenantTx, fence: RegradeFence) =>
    tx.regrade.updateMany({
      where: held(fence),
      data: { status: 'queued', attempt: fence.attempt - 1 },
    }),
};

export type RegradeRow = NonNullable<Awaited<ReturnType<typeof regrades.find>>>;
