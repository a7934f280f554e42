import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export type SignIn = { email: string; password: string };
export type SignUp = SignIn & { name: string };

/** Both leave a session cookie behind; who the browser is now is asked again. */
function useAuthentication<Input>(path: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (input: Input) => {
      await apiSend('POST', path, input, null);
      queryClient.removeQueries({ queryKey: queryKeys.me });
    },
  });
}

export const useSignIn = () => useAuthentication<SignIn>('/auth/sign-in/email');
export const useSignUp = () => useAuthentication<SignUp>('/auth/sign-up/email');
