import { pageOf, sessionSummarySchema, type SessionStatus } from '@pairwise/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { apiGet } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

const sessionsPageSchema = pageOf(sessionSummarySchema);
const REFRESH_MS = 30_000;

export type StatusFilter = SessionStatus | 'all';

export function useSessions(status: StatusFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.sessions(status),
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams();
      if (status !== 'all') query.set('status', status);
      if (pageParam) query.set('cursor', pageParam);
      return apiGet(`/sessions?${query.toString()}`, sessionsPageSchema, { signal });
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: REFRESH_MS,
  });
}
