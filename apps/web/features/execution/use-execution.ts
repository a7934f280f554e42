import {
  environmentSchema,
  ownImageSchema,
  workerReportSchema,
  type CreateOwnImage,
} from '@pairwise/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { z } from 'zod';
import { apiGet, apiSend, problemText } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

const environmentsSchema = z.object({ items: z.array(environmentSchema) });
const ownImagesSchema = z.object({ items: z.array(ownImageSchema) });
const workersSchema = z.object({ items: z.array(workerReportSchema) });

const checkPollMs = 2_000;
const workerPollMs = 15_000;

export function useEnvironments() {
  return useQuery({
    queryKey: queryKeys.environments,
    queryFn: ({ signal }) => apiGet('/environments', environmentsSchema, { signal }),
  });
}

export function useWorkers(enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.workers,
    queryFn: ({ signal }) => apiGet('/workers', workersSchema, { signal }),
    refetchInterval: workerPollMs,
    enabled,
  });
}

/** Asks again while a worker checks one of them. */
export function useOwnImages(enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.ownImages,
    queryFn: ({ signal }) => apiGet('/own-images', ownImagesSchema, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'checking') ? checkPollMs : false,
    enabled,
  });
}

export function useRegisterImage() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: CreateOwnImage) => apiSend('POST', '/own-images', body, ownImageSchema),
    onSettled: refresh,
  });
}

export function useRecheckImage() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (id: string) => apiSend('POST', `/own-images/${id}/check`, {}, null),
    onError: (error) => toast.error(problemText(error)),
    onSettled: refresh,
  });
}

export function useRemoveImage() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (id: string) => apiSend('DELETE', `/own-images/${id}`, undefined, null),
    onSuccess: () => toast.success('The image is no longer offered.'),
    onError: (error) => toast.error(problemText(error)),
    onSettled: refresh,
  });
}

function useRefresh(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: queryKeys.ownImages }),
      queryClient.invalidateQueries({ queryKey: queryKeys.environments }),
    ]);
}
