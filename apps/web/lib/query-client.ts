import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api';
import { queryKeys } from './query-keys';

const STALE_MS = 15_000;
const RETRIES_MAX = 2;

/** A refusal stays a refusal; only what may pass by itself is asked again. */
function mayPass(failureCount: number, error: Error): boolean {
  const passing = error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
  return passing && failureCount < RETRIES_MAX;
}

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: { queries: { staleTime: STALE_MS, retry: mayPass } },
  });

  /** A session that ended elsewhere: asking `me` again sends a staff page to sign-in. */
  function noticeSignedOut(error: Error): void {
    const known = client.getQueryState(queryKeys.me)?.status === 'success';
    if (known && error instanceof ApiProblem && error.status === 401) {
      void client.resetQueries({ queryKey: queryKeys.me });
    }
  }

  return client;
}
