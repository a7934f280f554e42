import {
  pageOf,
  questionDetailSchema,
  questionSummarySchema,
  limits,
  type QuestionSummary,
} from '@pairwise/contracts';
import { useQuery } from '@tanstack/react-query';
import { type z } from 'zod';
import { apiGet } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

const questionsPageSchema = pageOf(questionSummarySchema);
const PAGES_MAX = 20;
const STALE_MS = 300_000;

/** The whole bank is a few hundred short cards: read once, then searched while typing. */
async function fetchBank(signal: AbortSignal): Promise<QuestionSummary[]> {
  const questions: QuestionSummary[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const query = new URLSearchParams({ limit: String(limits.pageSizeMax) });
    if (cursor) query.set('cursor', cursor);
    const answer: z.output<typeof questionsPageSchema> = await apiGet(
      `/questions?${query.toString()}`,
      questionsPageSchema,
      { signal },
    );
    questions.push(...answer.items);
    cursor = answer.nextCursor;
    if (!cursor) break;
  }
  return questions;
}

export function useQuestionBank() {
  return useQuery({
    queryKey: queryKeys.questions({ search: '', category: '' }),
    queryFn: ({ signal }) => fetchBank(signal),
    staleTime: STALE_MS,
  });
}

export function useQuestion(id: string) {
  return useQuery({
    queryKey: queryKeys.question(id),
    queryFn: ({ signal }) =>
      apiGet(`/questions/${encodeURIComponent(id)}`, questionDetailSchema, { signal }),
    staleTime: STALE_MS,
  });
}
