import {
  roomEntryContentSchema,
  roomEntrySchema,
  roomStateSchema,
  type ActorRole,
  type OrganizationId,
  type RoomAudience,
  type RoomEntry,
  type RoomEntryContent,
  type RoomEntryId,
  type RoomState,
  type SessionId,
} from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

interface RoomKey {
  organizationId: OrganizationId;
  sessionId: SessionId;
}

/** What a room shares besides its text. Written by whoever holds the session's row. */
export const roomStates = {
  /** Null until its first change. */
  find: async (tx: TenantTx, key: RoomKey): Promise<RoomState | null> => {
    const row = await tx.roomState.findUnique({ where: { organizationId_sessionId: key } });
    return row === null ? null : roomStateSchema.parse(row.state);
  },
  put: async (tx: TenantTx, key: RoomKey, state: RoomState): Promise<void> => {
    await tx.roomState.upsert({
      where: { organizationId_sessionId: key },
      create: { ...key, state },
      update: { state },
    });
  },
};

export interface NewRoomEntry extends RoomKey {
  commandId: string | null;
  audience: RoomAudience;
  actor: { id: string; name: string; role: ActorRole };
  content: RoomEntryContent;
}

/**
 * The append-only record. Whoever appends holds the session's row, so that entries of one session are
 * committed in the order of their ids and a reader who asks for what came after one misses nothing.
 */
export const roomRecord = {
  append: async (tx: TenantTx, { actor, ...row }: NewRoomEntry): Promise<RoomEntry> =>
    toEntry(
      await tx.roomEntry.create({
        data: { ...row, actorId: actor.id, actorName: actor.name, actorRole: actor.role },
      }),
    ),

  findByCommand: async (
    tx: TenantTx,
    key: RoomKey & { actorId: string; commandId: string },
  ): Promise<RoomEntry | null> => {
    const row = await tx.roomEntry.findFirst({ where: key });
    return row === null ? null : toEntry(row);
  },

  find: async (tx: TenantTx, key: RoomKey, id: RoomEntryId): Promise<RoomEntry | null> => {
    const row = await tx.roomEntry.findFirst({ where: { ...key, id: BigInt(id) } });
    return row === null ? null : toEntry(row);
  },

  /** Who is in the room by the record: those who came in and did not leave since. */
  listPresent: async (tx: TenantTx, { sessionId }: RoomKey): Promise<RoomEntry['actor'][]> => {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT id, name, role FROM (
        SELECT DISTINCT ON (actor_id) actor_id AS id, actor_name AS name, actor_role AS role,
          content->>'type' AS type
        FROM room_entry
        WHERE session_id = ${sessionId}::uuid
          AND content->>'type' IN ('presence.joined', 'presence.left')
        ORDER BY actor_id, room_entry.id DESC
      ) AS latest WHERE type = 'presence.joined'`;
    return roomEntrySchema.shape.actor.array().parse(rows);
  },

  /** In the order of writing. */
  list: async (
    tx: TenantTx,
    query: {
      sessionId: SessionId;
      audiences: RoomAudience[];
      after: RoomEntryId | undefined;
      take: number;
    },
  ): Promise<RoomEntry[]> => {
    const { sessionId, audiences, after, take } = query;
    const rows = await tx.roomEntry.findMany({
      where: {
        sessionId,
        audience: { in: audiences },
        ...(after === undefined ? {} : { id: { gt: BigInt(after) } }),
      },
      orderBy: { id: 'asc' },
      take,
    });
    return rows.map(toEntry);
  },
};

type RoomEntryRow = Awaited<ReturnType<TenantTx['roomEntry']['findMany']>>[number];

const toEntry = (row: RoomEntryRow): RoomEntry =>
  roomEntrySchema.parse({
    id: String(row.id),
    at: row.at.toISOString(),
    audience: row.audience,
    actor: { id: row.actorId, name: row.actorName, role: row.actorRole },
    content: roomEntryContentSchema.parse(row.content),
  });
