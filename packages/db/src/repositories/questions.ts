import {
  questionIdsOfTrack,
  type ListQuestionsQuery,
  type QuestionFacets,
  type QuestionId,
  type TrackId,
} from '@pairwise/contracts';
import type { TenantTx } from '../database.js';
import { escapeLike } from '../escape-like.js';
import type { QuestionVersionWhereInput } from '../generated/models/QuestionVersion.js';

export interface QuestionFilter extends Partial<Omit<ListQuestionsQuery, 'cursor' | 'limit'>> {
  after?: string | undefined;
  take: number;
}

const contains = (word: string) => ({ contains: escapeLike(word), mode: 'insensitive' }) as const;

/** Tags are single terms, and most are lower case. */
const hasWord = (word: string): QuestionVersionWhereInput => ({
  OR: [
    { title: contains(word) },
    { questionId: contains(word) },
    { tests: contains(word) },
    { category: contains(word) },
    { topic: contains(word) },
    { tags: { hasSome: [word, word.toLowerCase()] } },
  ],
});

/** Files and content may be long, and cards show neither. */
const heavy = { content: true, files: true } as const;
const ownFirst = { organizationId: { sort: 'asc', nulls: 'last' } } as const;

/** Built-in questions alone: an own one may have the id of one, and is another question. */
const isInTrack = (track: TrackId): QuestionVersionWhereInput => ({
  organizationId: null,
  questionId: { in: [...questionIdsOfTrack(track)] },
});

function whereOf(filter: QuestionFilter): QuestionVersionWhereInput {
  const {
    search = '',
    category,
    level,
    kind,
    minutesMax,
    environment,
    tag,
    topic,
    track,
    origin,
  } = filter;
  const words = search.split(/\s+/).filter((word) => word !== '');
  return {
    isCurrent: true,
    ...(category === undefined ? {} : { category }),
    ...(level === undefined ? {} : { level }),
    ...(kind === undefined ? {} : { kind }),
    ...(minutesMax === undefined ? {} : { minutes: { lte: minutesMax } }),
    ...(environment === undefined ? {} : { environment }),
    ...(tag === undefined ? {} : { tags: { has: tag } }),
    ...(topic === undefined ? {} : { topic }),
    ...(origin === undefined
      ? {}
      : { organizationId: origin === 'built_in' ? null : { not: null } }),
    ...(filter.after === undefined ? {} : { questionId: { gt: filter.after } }),
    AND: [...words.map(hasWord), ...(track === undefined ? [] : [isInTrack(track)])],
  };
}

export const questions = {
  /**
   * Current versions, sorted by question id; `after` is the last id of the page before. A built-in
   * question that came after an own one of the same id is not to be had.
   */
  list: async (tx: TenantTx, filter: QuestionFilter) => {
    const own = await tx.questionVersion.findMany({
      where: { isCurrent: true, organizationId: { not: null } },
      select: { questionId: true },
    });
    const hidden = own.map(({ questionId }) => questionId);
    return tx.questionVersion.findMany({
      where: { ...whereOf(filter), NOT: { organizationId: null, questionId: { in: hidden } } },
      omit: heavy,
      orderBy: { questionId: 'asc' },
      take: filter.take,
    });
  },

  /** The organization's own question goes before a built-in one of the same id. */
  findCurrent: (tx: TenantTx, questionId: QuestionId) =>
    tx.questionVersion.findFirst({ where: { questionId, isCurrent: true }, orderBy: ownFirst }),

  /** Own questions before built-in ones. */
  listCurrent: (tx: TenantTx, questionIds: readonly QuestionId[]) =>
    tx.questionVersion.findMany({
      where: { questionId: { in: [...questionIds] }, isCurrent: true },
      orderBy: ownFirst,
    }),

  get: (tx: TenantTx, id: string) => tx.questionVersion.findUniqueOrThrow({ where: { id } }),

  /** How many current questions have which value, the most frequent first. */
  countFacets: async (tx: TenantTx): Promise<QuestionFacets> => {
    const rows = await tx.$queryRaw<
      { facet: keyof QuestionFacets; value: string; count: number }[]
    >`
      SELECT facet, value, count(*)::int AS count
      FROM question_version, LATERAL (
        SELECT 'categories' AS facet, category AS value
        UNION ALL SELECT 'levels', level
        UNION ALL SELECT 'environments', environment
        UNION ALL SELECT 'topics', topic
        UNION ALL SELECT 'tags', unnest(tags)
      ) AS facets
      WHERE is_current
      GROUP BY facet, value
      ORDER BY count(*) DESC, value`;
    const of = (facet: keyof QuestionFacets) =>
      rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }));
    return {
      categories: of('categories'),
      levels: of('levels'),
      environments: of('environments'),
      topics: of('topics'),
      tags: of('tags'),
    };
  },
};
