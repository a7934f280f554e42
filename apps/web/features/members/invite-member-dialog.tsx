'use client';

import {
  createMemberInvitationSchema,
  memberRoles,
  memberRoleSchema,
  type MemberRole,
} from '@pairwise/contracts';
import { Button, Dialog, Field, Input, Notice, Select } from '@pairwise/ui';
import { useState, type FormEvent } from 'react';
import { OneTimeLink } from '@/features/shell/one-time-link';
import { asApiProblem, problemText } from '@/lib/api';
import { check, errorAt, errorsFrom } from '@/lib/form-issues';
import { formatDate } from '@/lib/format';
import { roleLabels } from '@/lib/labels';
import { useFormErrors } from '@/lib/use-form-errors';
import { roleTexts } from './role-texts';
import { useInviteMember } from './use-members';

export function InviteMemberDialog({ onClose }: { onClose: () => void }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<MemberRole>('interviewer');
  const { formRef, errors, refuse, accept, forget } = useFormErrors();
  const invite = useInviteMember();
  const close = (open: boolean) => {
    if (!open) onClose();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = check(createMemberInvitationSchema, { email: email.trim(), role });
    if (checked.errors) return refuse(checked.errors);
    accept();
    invite.mutate(checked.value, {
      onError: (error) => refuse(errorsFrom(asApiProblem(error))),
    });
  };

  if (invite.data) {
    return (
      <Dialog
        open
        onOpenChange={close}
        title="Send this link"
        description={`It lets ${invite.data.email} join as ${roleLabels[invite.data.role].toLowerCase()}.`}
        footer={<Button onClick={onClose}>Done</Button>}
      >
        <OneTimeLink
          label="Link for your colleague"
          url={invite.data.url}
          hint={`Works until ${formatDate(invite.data.expiresAt)}. It is shown only now.`}
        />
      </Dialog>
    );
  }
  return (
    <Dialog open onOpenChange={close} title="Invite a colleague">
      <form ref={formRef} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {invite.isError && !errorAt(errors, 'email') ? (
          <Notice tone="danger">{problemText(invite.error)}</Notice>
        ) : null}
        <Field label="E-mail" error={errorAt(errors, 'email')}>
          <Input
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => {
              setEmail(event.target.value);
              forget('email');
            }}
          />
        </Field>
        <Field label="Role" hint={roleTexts[role]}>
          <Select
            value={role}
            onChange={(event) => setRole(memberRoleSchema.parse(event.target.value))}
          >
            {memberRoles.map((option) => (
              <option key={option} value={option}>
                {roleLabels[option]}
              </option>
            ))}
          </Select>
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={invite.isPending}>
            Create invitation
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
