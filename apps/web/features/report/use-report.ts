import { reportSchema } from '@pairwise/contracts';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export function useReport(sessionId: string) {
  return useQuery({
    queryKey: queryKeys.report(sessionId),
    queryFn: ({ signal }) =>
      apiGet(`/sessions/${encodeURIComponent(sessionId)}/report`, reportSchema, { signal }),
  });
}
