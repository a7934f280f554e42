'use client';

import {
  personNameSchema,
  redeemedInvitationSchema,
  type InvitationPreview,
} from '@pairwise/contracts';
import { Button, Card, Field, Input, Notice } from '@pairwise/ui';
import { useMutation } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { z } from 'zod';
import { apiSend, asApiProblem, problemText } from '@/lib/api';
import { check, errorAt } from '@/lib/form-issues';
import { formatMinutes } from '@/lib/format';
import { useFormErrors } from '@/lib/use-form-errors';
import { JoinClosed } from './join-closed';
import { WhatHappens } from './what-happens';

const nameSchema = z.object({ name: personNameSchema });

type JoinCardProps = { token: string; preview: InvitationPreview };

export function JoinCard({ token, preview }: JoinCardProps) {
  const router = useRouter();
  const [name, setName] = useState(preview.candidateName);
  const { formRef, errors, refuse, accept, forget } = useFormErrors();
  const redeem = useMutation({
    mutationFn: (body: { token: string; name: string }) =>
      apiSend('POST', '/invitations/redeem', body, redeemedInvitationSchema, { asCandidate: true }),
    onSuccess: ({ sessionId }) => router.replace(`/room/${sessionId}`),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = check(nameSchema, { name });
    if (checked.errors) return refuse(checked.errors);
    accept();
    redeem.mutate({ token, name: checked.value.name });
  };

  if (redeem.isError && asApiProblem(redeem.error).status === 410) {
    return <JoinClosed problem={asApiProblem(redeem.error)} />;
  }
  const isOver = preview.status === 'ended' || preview.status === 'cancelled';
  return (
    <>
      <p className="text-sm font-medium text-accent-ink">{preview.organizationName} invites you</p>
      <h1 className="mt-1 text-2xl font-semibold tracking-tight break-words">
        {preview.sessionTitle}
      </h1>
      <p className="mt-2 mb-6 text-sm text-muted">
        A live interview of about {formatMinutes(preview.durationMinutes)}.
      </p>
      {isOver ? (
        <Notice>
          {preview.status === 'ended'
            ? 'This interview has ended. Thank you for your time.'
            : 'This interview was cancelled. Ask the person who invited you about a new date.'}
        </Notice>
      ) : (
        <Card className="p-6">
          <form ref={formRef} noValidate onSubmit={submit} className="flex flex-col gap-5">
            {redeem.isError ? <Notice tone="danger">{problemText(redeem.error)}</Notice> : null}
            <Field
              label="Your name"
              hint="As the interviewers will see it."
              error={errorAt(errors, 'name')}
            >
              <Input
                autoComplete="name"
                value={name}
                onChange={(event) => {
                  setName(event.target.value);
                  forget('name');
                }}
              />
            </Field>
            <WhatHappens isLive={preview.status === 'live'} />
            <Button type="submit" size="lg" loading={redeem.isPending || redeem.isSuccess}>
              Enter the interview
              <ArrowRight aria-hidden />
            </Button>
          </form>
        </Card>
      )}
    </>
  );
}
