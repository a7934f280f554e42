'use client';

import { createOrganizationSchema, organizationSchema } from '@pairwise/contracts';
import { Button, Field, Input, Notice } from '@pairwise/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { apiSend, asApiProblem, problemText } from '@/lib/api';
import { check, errorAt, errorsFrom } from '@/lib/form-issues';
import { chooseOrganization } from '@/lib/organization-choice';
import { useFormErrors } from '@/lib/use-form-errors';

export function OrganizationForm() {
  const [name, setName] = useState('');
  const { formRef, errors, refuse, accept, forget } = useFormErrors();
  const router = useRouter();
  const queryClient = useQueryClient();
  const create = useMutation({
    mutationFn: (body: { name: string }) =>
      apiSend('POST', '/organizations', body, organizationSchema),
    onSuccess: async (organization) => {
      chooseOrganization(organization.id);
      await queryClient.resetQueries();
      router.replace('/sessions');
    },
    onError: (error) => refuse(errorsFrom(asApiProblem(error))),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = check(createOrganizationSchema, { name });
    if (checked.errors) return refuse(checked.errors);
    accept();
    create.mutate(checked.value);
  };

  return (
    <form ref={formRef} noValidate onSubmit={submit} className="flex flex-col gap-4">
      {create.isError && !errorAt(errors, 'name') ? (
        <Notice tone="danger">{problemText(create.error)}</Notice>
      ) : null}
      <Field
        label="Name of the organization"
        hint="Candidates see it on their invitation."
        error={errorAt(errors, 'name')}
      >
        <Input
          name="organization"
          autoComplete="organization"
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            forget('name');
          }}
        />
      </Field>
      <Button type="submit" loading={create.isPending}>
        Create organization
      </Button>
    </form>
  );
}
