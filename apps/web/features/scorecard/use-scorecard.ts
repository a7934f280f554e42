import { scorecardSchema, type PutScorecard, type Scorecard } from '@pairwise/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { apiGet, ApiProblem, apiSend } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

/** Null before anything was saved. Fetched once: afterwards the form knows better than the server. */
export function useMyScorecard(sessionId: string) {
  return useQuery({
    queryKey: queryKeys.scorecard(sessionId),
    queryFn: async ({ signal }): Promise<Scorecard | null> => {
      try {
        return await apiGet(`/sessions/${sessionId}/scorecards/mine`, scorecardSchema, { signal });
      } catch (cause) {
        if (cause instanceof ApiProblem && cause.code === 'not_found') return null;
        throw cause;
      }
    },
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

export function usePutScorecard(sessionId: string) {
  const queryClient = useQueryClient();
  return useCallback(
    async (body: PutScorecard): Promise<Scorecard> => {
      const path = `/sessions/${sessionId}/scorecards/mine`;
      const saved = await apiSend('PUT', path, body, scorecardSchema);
      queryClient.setQueryData(queryKeys.scorecard(sessionId), saved);
      return saved;
    },
    [queryClient, sessionId],
  );
}
