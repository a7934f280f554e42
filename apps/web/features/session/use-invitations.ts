import { createdInvitationSchema, invitationSchema } from '@pairwise/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { z } from 'zod';
import { apiGet, apiSend, problemText } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

const invitationsSchema = z.object({ items: z.array(invitationSchema) });

export function useInvitations(sessionId: string) {
  return useQuery({
    queryKey: queryKeys.invitations(sessionId),
    queryFn: ({ signal }) =>
      apiGet(`/sessions/${sessionId}/invitations`, invitationsSchema, { signal }),
  });
}

export function useCreateInvitation(sessionId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      apiSend('POST', `/sessions/${sessionId}/invitations`, {}, createdInvitationSchema),
    onError: (error) => toast.error(problemText(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.invitations(sessionId) }),
  });
}

export function useRevokeInvitation(sessionId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (invitationId: string) =>
      apiSend('DELETE', `/sessions/${sessionId}/invitations/${invitationId}`, undefined, null),
    onSuccess: () => toast.success('The link no longer works.'),
    onError: (error) => toast.error(problemText(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.invitations(sessionId) }),
  });
}
