import { meSchema, type Me, type Membership } from '@pairwise/contracts';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from './api';
import { chooseOrganization, chosenOrganizationId } from './organization-choice';
import { queryKeys } from './query-keys';

const STALE_MS = 60_000;

export function useMe() {
  return useQuery({
    queryKey: queryKeys.me,
    queryFn: ({ signal }) => fetchMe(signal),
    staleTime: STALE_MS,
  });
}

/** A choice of another account, or of a membership that ended, would have every call refused. */
async function fetchMe(signal: AbortSignal): Promise<Me> {
  const me = await apiGet('/me', meSchema, { signal });
  const chosen = chosenOrganizationId();
  if (chosen && !me.organizations.some(({ id }) => id === chosen)) chooseOrganization(null);
  return me;
}

/** The membership under which this person works now; null before the first organization. */
export function currentMembership(me: Me): Membership | null {
  const chosen = chosenOrganizationId();
  return me.organizations.find(({ id }) => id === chosen) ?? me.organizations[0] ?? null;
}
