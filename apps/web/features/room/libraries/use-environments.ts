'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/lib/query-keys';
import type { RoomApi } from '../room-api';

/** What workers offer, as this side may read it. */
export const useEnvironments = (api: RoomApi) =>
  useQuery({
    queryKey: [...queryKeys.environments, ...api.scope] as const,
    queryFn: ({ signal }) => api.environments(signal),
    staleTime: 60_000,
  });
