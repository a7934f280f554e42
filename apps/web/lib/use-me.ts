import { meSchema, type Me, type Membership } from '@pairwise/contracts';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from './api';
import { chosenOrganizationId } from './organization-choice';
import { queryKeys } from './query-keys';

const STALE_MS = 60_000;

export function useMe() {
  return useQuery({
    queryKey: queryKeys.me,
    queryFn: ({ signal }) => apiGet('/me', meSchema, { signal }),
    staleTime: STALE_MS,
  });
}

/** The membership under which this person works now; null before the first organization. */
export function currentMembership(me: Me): Membership | null {
  const chosen = chosenOrganizationId();
  return me.organizations.find(({ id }) => id === chosen) ?? me.organizations[0] ?? null;
}
