import {
  executionIdSchema,
  type ConsoleEntry,
  type ExecutionId,
  type ExecutionKind,
  type OrganizationId,
  type SessionId,
} from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

const unfinished = { kind: 'console' satisfies ExecutionKind, status: { not: 'finished' } };
const heavy = { files: true, stdin: true, stdout: true, stderr: true, peek: true, idioms: true };

export interface ConsoleCounts {
  inRoom: number;
  inOrganization: number;
}

/** Executions of the kind `console`, and what was typed into them. */
export const consoles = {
  list: (tx: TenantTx, sessionId: SessionId, query: { since: Date; take: number }) =>
    tx.execution.findMany({
      where: { sessionId, kind: 'console', queuedAt: { gte: query.since } },
      omit: heavy,
      orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
      take: query.take,
    }),

  /** A room has one: those that were started before this one are to end. Answers with them. */
  endEarlier: async (
    tx: TenantTx,
    { sessionId, id }: { sessionId: SessionId; id: ExecutionId },
    now: Date,
  ): Promise<ExecutionId[]> => {
    const { queuedAt } = await tx.execution.findUniqueOrThrow({ where: { id } });
    const rows = await tx.execution.updateManyAndReturn({
      where: {
        ...{ sessionId, ...unfinished, cancelRequestedAt: null },
        OR: [{ queuedAt: { lt: queuedAt } }, { queuedAt, id: { lt: id } }],
      },
      data: { cancelRequestedAt: now },
      select: { id: true },
    });
    return rows.map((row) => executionIdSchema.parse(row.id));
  },

  /** Those that nobody has ended yet count against the organization; in a room, all of them. */
  countUnfinished: async (tx: TenantTx, sessionId: SessionId): Promise<ConsoleCounts> => {
    const [inRoom, inOrganization] = await Promise.all([
      tx.execution.count({ where: { sessionId, ...unfinished } }),
      tx.execution.count({ where: { ...unfinished, cancelRequestedAt: null } }),
    ]);
    return { inRoom, inOrganization };
  },

  /** Stored once: the first to tell of a statement's end is right. */
  addEntry: async (
    tx: TenantTx,
    key: { organizationId: OrganizationId; executionId: ExecutionId },
    entry: ConsoleEntry,
  ): Promise<void> => {
    const { cell, by, byRole, at, ...rest } = entry;
    await tx.consoleEntry.createMany({
      data: [{ ...key, ...rest, cellTitle: cell?.title ?? null, byName: by, byRole, at }],
      skipDuplicates: true,
    });
  },

  listEntries: (tx: TenantTx, executionId: ExecutionId) =>
    tx.consoleEntry.findMany({ where: { executionId }, orderBy: { number: 'asc' } }),

  hasEntries: async (tx: TenantTx, executionId: ExecutionId): Promise<boolean> =>
    (await tx.consoleEntry.count({ where: { executionId } })) > 0,
};

export type ConsoleRow = Awaited<ReturnType<typeof consoles.list>>[number];
export type ConsoleEntryRow = Awaited<ReturnType<typeof consoles.listEntries>>[number];
