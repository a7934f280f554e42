'use client';

import { Button, Field, Input, Notice } from '@pairwise/ui';
import { useState, type FormEvent } from 'react';
import { problemText } from '@/lib/api';
import { check, errorAt } from '@/lib/form-issues';
import { useFormErrors } from '@/lib/use-form-errors';
import { signInSchema } from './account-schemas';
import { useSignIn } from './use-authentication';

type SignInFormProps = {
  onDone: () => void;
  /** An invitation is for one address, so it cannot be changed there. */
  fixedEmail?: string;
};

export function SignInForm({ onDone, fixedEmail }: SignInFormProps) {
  const [email, setEmail] = useState(fixedEmail ?? '');
  const [password, setPassword] = useState('');
  const { formRef, errors, refuse, accept, forget } = useFormErrors();
  const signIn = useSignIn();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = check(signInSchema, { email, password });
    if (checked.errors) return refuse(checked.errors);
    accept();
    signIn.mutate(checked.value, { onSuccess: onDone });
  };

  return (
    <form ref={formRef} noValidate onSubmit={submit} className="flex flex-col gap-4">
      {signIn.isError ? <Notice tone="danger">{problemText(signIn.error)}</Notice> : null}
      <Field label="E-mail" error={errorAt(errors, 'email')}>
        <Input
          type="email"
          name="email"
          autoComplete="username"
          readOnly={Boolean(fixedEmail)}
          value={email}
          onChange={(event) => {
            setEmail(event.target.value);
            forget('email');
          }}
        />
      </Field>
      <Field label="Password" error={errorAt(errors, 'password')}>
        <Input
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => {
            setPassword(event.target.value);
            forget('password');
          }}
        />
      </Field>
      <Button type="submit" loading={signIn.isPending}>
        Sign in
      </Button>
    </form>
  );
}
