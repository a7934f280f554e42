import type {
  AttemptPolicy,
  OrganizationId,
  SessionId,
  SessionKind,
  SessionStatus,
} from '@pairwise/contracts';
import type { Cursor } from '../cursor.js';
import type { TenantTx } from '../database.js';

const withQuestions = {
  sessionQuestions: { include: { questionVersion: true }, orderBy: { position: 'asc' } },
} as const;

export interface NewSession {
  organizationId: OrganizationId;
  title: string;
  kind: SessionKind;
  candidateName: string;
  candidateEmail: string;
  durationMinutes: number;
  maxAttempts?: number | null;
  minGapSeconds?: number;
  counts?: AttemptPolicy['counts'];
  meetingUrl?: string | null;
  timeMultiplier?: number;
  integrity?: boolean;
  createdBy: string;
}

export interface SessionChanges {
  title?: string;
  candidateName?: string;
  candidateEmail?: string;
  durationMinutes?: number;
  maxAttempts?: number | null;
  minGapSeconds?: number;
  counts?: AttemptPolicy['counts'];
  meetingUrl?: string | null;
  timeMultiplier?: number;
  integrity?: boolean;
}

export const sessions = {
  create: (tx: TenantTx, row: NewSession) => tx.interviewSession.create({ data: row }),

  find: (tx: TenantTx, id: SessionId) =>
    tx.interviewSession.findUnique({ where: { id }, include: withQuestions }),

  /** Interviews only, newest first. */
  list: (
    tx: TenantTx,
    query: { status?: SessionStatus | undefined; after?: Cursor | undefined; take: number },
  ) =>
    tx.interviewSession.findMany({
      where: {
        kind: 'interview',
        ...(query.status === undefined ? {} : { status: query.status }),
        ...(query.after === undefined
          ? {}
          : {
              OR: [
                { createdAt: { lt: query.after.at } },
                { createdAt: query.after.at, id: { lt: query.after.id } },
              ],
            }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: query.take,
    }),

  update: (tx: TenantTx, id: SessionId, changes: SessionChanges) =>
    tx.interviewSession.update({ where: { id }, data: changes }),

  /** Replaces the list of questions; positions start at 0. */
  setQuestions: async (
    tx: TenantTx,
    session: { organizationId: OrganizationId; id: SessionId },
    questionVersionIds: readonly string[],
  ): Promise<void> => {
    const key = { organizationId: session.organizationId, sessionId: session.id };
    await tx.sessionQuestion.deleteMany({ where: key });
    await tx.sessionQuestion.createMany({
      data: questionVersionIds.map((questionVersionId, position) => ({
        ...key,
        questionVersionId,
        position,
      })),
    });
  },

  /**
   * One conditional update, so that of two people who press Start at once one succeeds. False when
   * the session was not in `from`. A session that is opened again keeps the time of its start. The time is the database's, like that of the executions that it
   * is compared with: the clocks of several API hosts may differ.
   */
  transition: async (
    tx: TenantTx,
    id: SessionId,
    change: { from: SessionStatus; to: SessionStatus },
  ): Promise<boolean> => {
    const { from, to } = change;
    const count =
      to === 'live'
        ? await tx.$executeRaw`UPDATE interview_session SET status = ${to},
              started_at = coalesce(started_at, now()), ended_at = NULL
            WHERE id = ${id}::uuid AND status = ${from}`
        : await tx.$executeRaw`UPDATE interview_session SET status = ${to}, ended_at = now()
            WHERE id = ${id}::uuid AND status = ${from}`;
    return count === 1;
  },

  lockStatus: async (tx: TenantTx, id: SessionId): Promise<SessionStatus | null> => {
    const rows = await tx.$queryRaw<{ status: SessionStatus }[]>`
      SELECT status FROM interview_session WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    return rows[0]?.status ?? null;
  },
};

export type SessionWithQuestions = NonNullable<Awaited<ReturnType<typeof sessions.find>>>;
export type SessionRow = Awaited<ReturnType<typeof sessions.list>>[number];
