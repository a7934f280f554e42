import { sessionSchema } from '@pairwise/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { apiGet, apiSend, problemText } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

const REFRESH_MS = 20_000;

export function useSession(id: string) {
  return useQuery({
    queryKey: queryKeys.session(id),
    queryFn: ({ signal }) =>
      apiGet(`/sessions/${encodeURIComponent(id)}`, sessionSchema, { signal }),
    refetchInterval: REFRESH_MS,
  });
}

export type Transition = 'start' | 'end' | 'reopen' | 'cancel';

const confirmations: Record<Transition, string> = {
  start: 'The interview has started.',
  end: 'The interview has ended.',
  reopen: 'The interview goes on.',
  cancel: 'The session is cancelled.',
};

export function useTransition(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (transition: Transition) =>
      apiSend('POST', `/sessions/${id}/${transition}`, {}, sessionSchema),
    onSuccess: (session, transition) => {
      queryClient.setQueryData(queryKeys.session(id), session);
      toast.success(confirmations[transition]);
    },
    onError: (error) => toast.error(problemText(error)),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: queryKeys.session(id) });
      void queryClient.invalidateQueries({ queryKey: queryKeys.allSessions });
    },
  });
}
