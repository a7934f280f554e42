import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { apiSend, problemText } from '@/lib/api';
import { chooseOrganization } from '@/lib/organization-choice';

const toSignIn = () => window.location.assign('/sign-in');

/** Leaves by loading a page anew, so that nothing of the account stays in memory. */
export function useSignOut(leave: () => void = toSignIn) {
  return useMutation({
    mutationFn: () => apiSend('POST', '/auth/sign-out', {}, null),
    onSuccess: () => {
      chooseOrganization(null);
      leave();
    },
    onError: (error) => toast.error(problemText(error)),
  });
}
