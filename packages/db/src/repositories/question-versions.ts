import type {
  OrganizationId,
  QuestionContent,
  QuestionId,
  QuestionKind,
} from '@pairwise/contracts';
import type { TenantTx } from '../database.js';
import type { InputJsonValue } from '../generated/internal/prismaNamespace.js';

/** A version to be written; number 0 is a trial, which never becomes current. */
export interface NewQuestionVersion {
  organizationId: OrganizationId;
  questionId: QuestionId;
  digest: string;
  title: string;
  category: string;
  level: string;
  minutes: number;
  kind: QuestionKind;
  environment: string;
  topic: string;
  tags: string[];
  tests: string;
  content: QuestionContent;
  files: Record<string, string>;
  publishedBy: string;
}

/** Through text, as the column holds it: what is undefined is not there. */
const toColumns = ({ content, ...row }: NewQuestionVersion) => ({
  ...row,
  content: JSON.parse(JSON.stringify(content)) as InputJsonValue,
});

const summary = {
  id: true,
  organizationId: true,
  questionId: true,
  number: true,
  digest: true,
  isCurrent: true,
  publishedBy: true,
  createdAt: true,
} as const;

export const questionVersions = {
  /**
   * Every published version of a question, the newest first, without files. Where the organization has
   * one of its own under the id of a built-in question, its own.
   */
  list: async (tx: TenantTx, questionId: QuestionId) => {
    const rows = await tx.questionVersion.findMany({
      where: { questionId, number: { gt: 0 } },
      select: summary,
      orderBy: [{ number: 'desc' }, { createdAt: 'desc' }],
    });
    const own = rows.filter(({ organizationId }) => organizationId !== null);
    return own.length > 0 ? own : rows;
  },

  /** One published version with its files; an own question's before a built-in one's. */
  find: (tx: TenantTx, questionId: QuestionId, number: number) =>
    tx.questionVersion.findFirst({
      where: { questionId, number },
      orderBy: [
        { organizationId: { sort: 'asc', nulls: 'last' } },
        { isCurrent: 'desc' },
        { createdAt: 'desc' },
      ],
    }),

  /** The newest version of each own question, without files. */
  listNewestOwn: (tx: TenantTx, questionIds: readonly string[]) =>
    tx.questionVersion.findMany({
      where: {
        questionId: { in: [...questionIds] },
        organizationId: { not: null },
        number: { gt: 0 },
      },
      select: summary,
      distinct: ['questionId'],
      orderBy: [{ questionId: 'asc' }, { number: 'desc' }],
    }),

  isBuiltIn: async (tx: TenantTx, questionId: QuestionId): Promise<boolean> =>
    (await tx.questionVersion.count({ where: { questionId, organizationId: null } })) > 0,

  /** Adds the next version and makes it the current one. The caller holds the draft's row. */
  publish: async (tx: TenantTx, row: NewQuestionVersion): Promise<void> => {
    const { questionId, organizationId } = row;
    const { _max } = await tx.questionVersion.aggregate({
      where: { questionId, organizationId },
      _max: { number: true },
    });
    await questionVersions.setCurrent(tx, { questionId, versionId: null });
    await tx.questionVersion.create({
      data: { ...toColumns(row), number: (_max.number ?? 0) + 1, isCurrent: true },
      select: { id: true },
    });
  },

  /** Of an own question; null takes every version out of use. */
  setCurrent: async (
    tx: TenantTx,
    { questionId, versionId }: { questionId: string; versionId: string | null },
  ): Promise<void> => {
    await tx.questionVersion.updateMany({
      where: { questionId, organizationId: { not: null }, isCurrent: true },
      data: { isCurrent: false },
    });
    if (versionId === null) return;
    await tx.questionVersion.updateMany({ where: { id: versionId }, data: { isCurrent: true } });
  },

  /** The trial of exactly these files, written unless it is there. Answers with the version's id. */
  ensureTrial: async (tx: TenantTx, row: NewQuestionVersion): Promise<string> => {
    const { questionId, organizationId, digest } = row;
    const known = await tx.questionVersion.findFirst({
      where: { questionId, organizationId, digest, number: 0 },
      select: { id: true },
    });
    if (known !== null) return known.id;
    const created = await tx.questionVersion.create({
      data: { ...toColumns(row), number: 0, isCurrent: false },
      select: { id: true },
    });
    return created.id;
  },
};

export type QuestionVersionSummaryRow = Awaited<ReturnType<typeof questionVersions.list>>[number];
