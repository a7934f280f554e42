import type {
  Dataset,
  OrganizationId,
  QuestionDraftId,
  QuestionDraftState,
  QuestionId,
} from '@pairwise/contracts';
import type { Cursor } from '../cursor.js';
import type { TenantTx } from '../database.js';
import { escapeLike } from '../escape-like.js';
import { sql } from '../generated/internal/prismaNamespace.js';

export interface DraftContent {
  files: Record<string, string>;
  datasets: Dataset[];
  digest: string;
}

export interface DraftAuthor {
  id: string;
  name: string;
}

export interface DraftListRow {
  id: string;
  questionId: string;
  state: string;
  /** The text of question.yaml, or an empty one. */
  manifest: string;
  digest: string;
  revision: number;
  basedOn: string | null;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: string;
}

export interface DraftFilter {
  search?: string | undefined;
  state?: QuestionDraftState | undefined;
  after?: Cursor | undefined;
  take: number;
}

/** The name that the newest revision was saved under. */
const withAuthor = {
  questionRevisions: { select: { authorName: true }, orderBy: { revision: 'desc' }, take: 1 },
} as const;

export const questionDrafts = {
  /** Last changed first. Reads of each draft's files no more than question.yaml. */
  list: (tx: TenantTx, { search = '', state, after, take }: DraftFilter) => {
    const words = search.split(/\s+/).filter((word) => word !== '');
    const matching = words.map((word) => {
      const pattern = `%${escapeLike(word)}%`;
      return sql`AND (d.question_id ILIKE ${pattern} OR d.files->>'question.yaml' ILIKE ${pattern})`;
    });
    const conditions = [
      ...matching,
      ...(state === undefined ? [] : [sql`AND d.state = ${state}`]),
      ...(after === undefined
        ? []
        : [sql`AND (d.updated_at, d.id) < (${after.at}::timestamptz, ${after.id}::uuid)`]),
    ];
    const where = conditions.reduce((all, one) => sql`${all} ${one}`, sql`WHERE true`);
    return tx.$queryRaw<DraftListRow[]>`
      SELECT d.id, d.question_id AS "questionId", d.state, d.digest, d.revision,
             COALESCE(d.files->>'question.yaml', '') AS manifest, d.based_on AS "basedOn",
             d.created_at AS "createdAt", d.updated_at AS "updatedAt",
             COALESCE(r.author_name, '') AS "updatedBy"
      FROM question_draft d
      LEFT JOIN question_revision r
        ON r.organization_id = d.organization_id AND r.draft_id = d.id AND r.revision = d.revision
      ${where}
      ORDER BY d.updated_at DESC, d.id DESC
      LIMIT ${take}`;
  },

  find: (tx: TenantTx, id: QuestionDraftId) =>
    tx.questionDraft.findUnique({ where: { id }, include: withAuthor }),

  /** As `find`; nobody else changes the draft until the transaction ends. */
  findLocked: async (tx: TenantTx, id: QuestionDraftId) => {
    await tx.$executeRaw`SELECT 1 FROM question_draft WHERE id = ${id}::uuid FOR UPDATE`;
    return questionDrafts.find(tx, id);
  },

  /** Ids of drafts by question id. */
  listIds: async (tx: TenantTx, questionIds: readonly string[]): Promise<Map<string, string>> => {
    if (questionIds.length === 0) return new Map();
    const rows = await tx.questionDraft.findMany({
      where: { questionId: { in: [...questionIds] } },
      select: { id: true, questionId: true },
    });
    return new Map(rows.map(({ id, questionId }) => [questionId, id]));
  },

  /** The draft and its first revision. Fails with a unique violation when the id is taken. */
  create: async (
    tx: TenantTx,
    row: { organizationId: OrganizationId; questionId: QuestionId; basedOn: string | null },
    content: DraftContent,
    author: DraftAuthor,
  ): Promise<QuestionDraftId> => {
    const { id } = await tx.questionDraft.create({
      data: { ...row, ...content, createdBy: author.id, updatedBy: author.id },
      select: { id: true },
    });
    const draftId = id as QuestionDraftId;
    const key = { organizationId: row.organizationId, draftId, revision: 1 };
    await addRevision(tx, key, content, author, '');
    return draftId;
  },

  /** A save of whoever holds the row: the next revision, and back to being a draft. */
  save: async (
    tx: TenantTx,
    draft: { organizationId: OrganizationId; id: QuestionDraftId; revision: number },
    content: DraftContent,
    { author, note }: { author: DraftAuthor; note: string },
  ): Promise<void> => {
    const revision = draft.revision + 1;
    await tx.questionDraft.update({
      where: { id: draft.id },
      data: { ...content, revision, state: 'draft', updatedBy: author.id },
      select: { id: true },
    });
    const key = { organizationId: draft.organizationId, draftId: draft.id, revision };
    await addRevision(tx, key, content, author, note);
  },

  setState: (
    tx: TenantTx,
    id: QuestionDraftId,
    change: { state: QuestionDraftState; reviewedBy?: string },
  ) => tx.questionDraft.update({ where: { id }, data: change, select: { id: true } }),

  remove: (tx: TenantTx, id: QuestionDraftId) => tx.questionDraft.deleteMany({ where: { id } }),

  /** Newest first, without files; `before` is the last revision of the page before. */
  listRevisions: (
    tx: TenantTx,
    draftId: QuestionDraftId,
    { before, take }: { before?: number | undefined; take: number },
  ) =>
    tx.questionRevision.findMany({
      where: { draftId, ...(before === undefined ? {} : { revision: { lt: before } }) },
      select: { revision: true, authorName: true, note: true, createdAt: true },
      orderBy: { revision: 'desc' },
      take,
    }),

  findRevision: (tx: TenantTx, draftId: QuestionDraftId, revision: number) =>
    tx.questionRevision.findFirst({ where: { draftId, revision } }),

  /** Who has saved the draft since a moment, or ever. */
  listAuthorIds: async (
    tx: TenantTx,
    draftId: QuestionDraftId,
    since: Date | null,
  ): Promise<string[]> => {
    const rows = await tx.questionRevision.findMany({
      where: { draftId, ...(since === null ? {} : { createdAt: { gt: since } }) },
      select: { authorId: true },
      distinct: ['authorId'],
    });
    return rows.map(({ authorId }) => authorId);
  },

  /** The newest validation of exactly these files, without them. */
  findValidation: (tx: TenantTx, digest: string) =>
    tx.questionValidation.findFirst({
      where: { digest },
      omit: { files: true, report: true },
      orderBy: { createdAt: 'desc' },
    }),

  /** Of the datasets that the organization may use; hashes that it has not are left out. */
  readDatasetSizes: async (
    tx: TenantTx,
    hashes: readonly string[],
  ): Promise<Map<string, number>> => {
    if (hashes.length === 0) return new Map();
    const rows = await tx.dataset.findMany({
      where: { sha256: { in: [...hashes] } },
      select: { sha256: true, sizeBytes: true },
    });
    return new Map(rows.map(({ sha256, sizeBytes }) => [sha256, sizeBytes]));
  },

  /** The open practice room in which somebody tries this version, the newest if there are several. */
  findTrialSession: (tx: TenantTx, by: { versionId: string; createdBy: string }) =>
    tx.interviewSession.findFirst({
      where: {
        kind: 'practice',
        status: 'pending',
        createdBy: by.createdBy,
        sessionQuestions: { some: { questionVersionId: by.versionId } },
      },
      select: { id: true },
      orderBy: { createdAt: 'desc' },
    }),
};

function addRevision(
  tx: TenantTx,
  key: { organizationId: OrganizationId; draftId: string; revision: number },
  { files, datasets }: DraftContent,
  author: DraftAuthor,
  note: string,
) {
  return tx.questionRevision.create({
    data: { ...key, files, datasets, authorId: author.id, authorName: author.name, note },
    select: { revision: true },
  });
}

export type QuestionDraftRow = NonNullable<Awaited<ReturnType<typeof questionDrafts.find>>>;
