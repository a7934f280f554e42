import type {
  NoteId,
  OrganizationId,
  PutScorecard,
  QuestionId,
  SessionId,
  UserId,
} from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

/** Every query names the author: a note is nobody else's to read. */
export const notes = {
  create: (
    tx: TenantTx,
    row: {
      organizationId: OrganizationId;
      sessionId: SessionId;
      authorId: string;
      body: string;
      pinnedAt: Date;
      roomUpdateId: bigint | null;
      questionId: QuestionId | null;
    },
  ) => tx.note.create({ data: row }),
  list: (tx: TenantTx, key: { sessionId: SessionId; authorId: string }) =>
    tx.note.findMany({ where: key, orderBy: [{ pinnedAt: 'asc' }, { id: 'asc' }] }),
  findOwn: (tx: TenantTx, key: { id: NoteId; authorId: string }) =>
    tx.note.findFirst({ where: key }),
  update: (tx: TenantTx, id: NoteId, body: string) =>
    tx.note.update({ where: { id }, data: { body } }),
  remove: (tx: TenantTx, id: NoteId) => tx.note.delete({ where: { id } }),
};

export interface ScorecardKey {
  organizationId: OrganizationId;
  sessionId: SessionId;
  authorId: UserId | string;
}

export const scorecards = {
  find: (tx: TenantTx, key: ScorecardKey) =>
    tx.scorecard.findUnique({ where: { organizationId_sessionId_authorId: key } }),
  listSubmitted: (tx: TenantTx, sessionId: SessionId) =>
    tx.scorecard.findMany({
      where: { sessionId, status: 'submitted' },
      orderBy: [{ submittedAt: 'asc' }, { authorId: 'asc' }],
    }),
  /** A submitted scorecard stays submitted when it is amended. */
  put: (
    tx: TenantTx,
    key: ScorecardKey,
    content: Omit<PutScorecard, 'submit'> & {
      authorName: string;
      status: 'draft' | 'submitted';
      submittedAt: Date | null;
    },
  ) =>
    tx.scorecard.upsert({
      where: { organizationId_sessionId_authorId: key },
      create: { ...key, ...content },
      update: content,
    }),
};

export interface DiscussionKey extends ScorecardKey {
  questionId: QuestionId;
}

export const discussionTicks = {
  listOwn: (tx: TenantTx, key: { sessionId: SessionId; authorId: string }) =>
    tx.discussionTick.findMany({ where: key, orderBy: { questionId: 'asc' } }),
  list: (tx: TenantTx, sessionId: SessionId) =>
    tx.discussionTick.findMany({ where: { sessionId }, orderBy: { authorId: 'asc' } }),
  put: (tx: TenantTx, key: DiscussionKey, content: { authorName: string; points: number[] }) =>
    tx.discussionTick.upsert({
      where: { organizationId_sessionId_authorId_questionId: key },
      create: { ...key, ...content },
      update: content,
    }),
};

export type NoteRow = Awaited<ReturnType<typeof notes.list>>[number];
export type DiscussionTickRow = Awaited<ReturnType<typeof discussionTicks.list>>[number];
export type ScorecardRow = Awaited<ReturnType<typeof scorecards.listSubmitted>>[number];
