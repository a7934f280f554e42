'use client';

import { Button, Field, Input, Notice } from '@pairwise/ui';
import { useState, type FormEvent } from 'react';
import { problemText } from '@/lib/api';
import { check, errorAt } from '@/lib/form-issues';
import { useFormErrors } from '@/lib/use-form-errors';
import { PASSWORD_CHARACTERS_MIN, signUpSchema } from './account-schemas';
import { useSignUp } from './use-authentication';

type SignUpFormProps = { onDone: () => void; fixedEmail?: string };

export function SignUpForm({ onDone, fixedEmail }: SignUpFormProps) {
  const [fields, setFields] = useState({ name: '', email: fixedEmail ?? '', password: '' });
  const { formRef, errors, refuse, accept, forget } = useFormErrors();
  const signUp = useSignUp();
  const set = (field: keyof typeof fields, value: string) => {
    setFields((now) => ({ ...now, [field]: value }));
    forget(field);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = check(signUpSchema, fields);
    if (checked.errors) return refuse(checked.errors);
    accept();
    signUp.mutate(checked.value, { onSuccess: onDone });
  };

  return (
    <form ref={formRef} noValidate onSubmit={submit} className="flex flex-col gap-4">
      {signUp.isError ? <Notice tone="danger">{problemText(signUp.error)}</Notice> : null}
      <Field label="Your name" error={errorAt(errors, 'name')}>
        <Input
          name="name"
          autoComplete="name"
          value={fields.name}
          onChange={(event) => set('name', event.target.value)}
        />
      </Field>
      <Field label="E-mail" error={errorAt(errors, 'email')}>
        <Input
          type="email"
          name="email"
          autoComplete="username"
          readOnly={Boolean(fixedEmail)}
          value={fields.email}
          onChange={(event) => set('email', event.target.value)}
        />
      </Field>
      <Field
        label="Password"
        hint={`At least ${PASSWORD_CHARACTERS_MIN} characters.`}
        error={errorAt(errors, 'password')}
      >
        <Input
          type="password"
          name="password"
          autoComplete="new-password"
          value={fields.password}
          onChange={(event) => set('password', event.target.value)}
        />
      </Field>
      <Button type="submit" loading={signUp.isPending}>
        Create account
      </Button>
    </form>
  );
}
