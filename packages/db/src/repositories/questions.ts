import type { QuestionId } from '@pairwise/contracts';
import type { TenantTx } from '../database.js';
import type { QuestionVersionWhereInput } from '../generated/models/QuestionVersion.js';

export interface QuestionFilter {
  search?: string | undefined;
  category?: string | undefined;
  after?: string | undefined;
  take: number;
}

const matches = (search: string): QuestionVersionWhereInput => ({
  OR: [
    { title: { contains: search, mode: 'insensitive' } },
    { questionId: { contains: search, mode: 'insensitive' } },
    { tests: { contains: search, mode: 'insensitive' } },
    { category: { contains: search, mode: 'insensitive' } },
    { tags: { has: search.toLowerCase() } },
  ],
});

export const questions = {
  /** Current versions, sorted by question id; `after` is the last id of the page before. */
  list: (tx: TenantTx, filter: QuestionFilter) =>
    tx.questionVersion.findMany({
      where: {
        isCurrent: true,
        ...(filter.category === undefined ? {} : { category: filter.category }),
        ...(filter.after === undefined ? {} : { questionId: { gt: filter.after } }),
        ...(filter.search ? matches(filter.search) : {}),
      },
      orderBy: { questionId: 'asc' },
      take: filter.take,
    }),
  findCurrent: (tx: TenantTx, questionId: QuestionId) =>
    tx.questionVersion.findFirst({ where: { questionId, isCurrent: true } }),
  listCurrent: (tx: TenantTx, questionIds: readonly QuestionId[]) =>
    tx.questionVersion.findMany({
      where: { questionId: { in: [...questionIds] }, isCurrent: true },
    }),
  get: (tx: TenantTx, id: string) => tx.questionVersion.findUniqueOrThrow({ where: { id } }),
};
