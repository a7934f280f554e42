import {
  createdMemberInvitationSchema,
  memberInvitationSchema,
  memberSchema,
  type MemberRole,
} from '@pairwise/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { z } from 'zod';
import { apiGet, apiSend, problemText } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

const membersSchema = z.object({ items: z.array(memberSchema) });
const memberInvitationsSchema = z.object({ items: z.array(memberInvitationSchema) });

export function useMembers() {
  return useQuery({
    queryKey: queryKeys.members,
    queryFn: ({ signal }) => apiGet('/members', membersSchema, { signal }),
  });
}

export function useMemberInvitations(enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.memberInvitations,
    queryFn: ({ signal }) => apiGet('/member-invitations', memberInvitationsSchema, { signal }),
    enabled,
  });
}

export function useInviteMember() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { email: string; role: MemberRole }) =>
      apiSend('POST', '/member-invitations', body, createdMemberInvitationSchema),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.memberInvitations }),
  });
}

export function useRevokeMemberInvitation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => apiSend('DELETE', `/member-invitations/${id}`, undefined, null),
    onSuccess: () => toast.success('The invitation is withdrawn.'),
    onError: (error) => toast.error(problemText(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.memberInvitations }),
  });
}
