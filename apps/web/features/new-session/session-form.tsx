'use client';

import { limits, type CreateSession } from '@pairwise/contracts';
import { Button, Card, Field, Input, Notice } from '@pairwise/ui';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { asApiProblem, problemText } from '@/lib/api';
import { errorAt, errorsFrom } from '@/lib/form-issues';
import { useFormErrors } from '@/lib/use-form-errors';
import { AttemptFields } from './attempt-fields';
import { QuestionPicker } from './question-picker';
import { RoomFields } from './room-fields';
import { checkDraft, type SessionDraft } from './session-draft';
import { TemplateChoice } from './template-choice';

type SessionFormProps = {
  initial: SessionDraft;
  submitLabel: string;
  isPending: boolean;
  error: Error | null;
  onSubmit: (session: CreateSession) => void;
  cancel: ReactNode;
  /** Whether interviews to begin with are offered. */
  hasTemplates?: boolean;
};

const fieldsShown = [
  'title',
  'candidate.name',
  'candidate.email',
  'durationMinutes',
  'questionIds',
  'meetingUrl',
  'attempts.maxAttempts',
  'attempts.minGapSeconds',
];

export function SessionForm(props: SessionFormProps) {
  const { initial, submitLabel, isPending, error, onSubmit, cancel, hasTemplates } = props;
  const [draft, setDraft] = useState(initial);
  const { formRef, errors, refuse, accept, forget } = useFormErrors();
  const set = (path: string, change: Partial<SessionDraft>) => {
    setDraft((now) => ({ ...now, ...change }));
    forget(path);
  };

  const applyTemplate = (change: Partial<SessionDraft>) => {
    setDraft((now) => ({ ...now, ...change }));
    for (const path of ['title', 'durationMinutes', 'questionIds']) forget(path);
  };

  useEffect(() => {
    if (error) refuse(errorsFrom(asApiProblem(error)));
  }, [error, refuse]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkDraft(draft);
    if (checked.errors) return refuse(checked.errors);
    accept();
    onSubmit(checked.value);
  };
  const isShownInline = fieldsShown.some((path) => errorAt(errors, path));

  return (
    <form ref={formRef} noValidate onSubmit={submit} className="flex flex-col gap-5">
      {error && !isShownInline ? (
        <Notice tone="danger">
          {problemText(error)} What you filled in is still here; nothing is lost.
        </Notice>
      ) : null}
      {hasTemplates ? <TemplateChoice draft={draft} onChange={applyTemplate} /> : null}
      <Card>
        <h2 className="mb-4 font-semibold">The interview</h2>
        <div className="grid gap-4 sm:grid-cols-[1fr_9rem]">
          <Field
            label="Title"
            hint="The candidate sees it: the position, say."
            error={errorAt(errors, 'title')}
            required
          >
            <Input
              name="title"
              maxLength={limits.titleCharacters}
              value={draft.title}
              onChange={(event) => set('title', { title: event.target.value })}
            />
          </Field>
          <Field label="Length in minutes" error={errorAt(errors, 'durationMinutes')} required>
            <Input
              type="number"
              inputMode="numeric"
              min={limits.durationMinutesMin}
              max={limits.durationMinutesMax}
              step={5}
              value={draft.durationMinutes}
              onChange={(event) => set('durationMinutes', { durationMinutes: event.target.value })}
            />
          </Field>
        </div>
      </Card>
      <Card>
        <h2 className="mb-4 font-semibold">The candidate</h2>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Candidate’s name" error={errorAt(errors, 'candidate.name')} required>
            <Input
              autoComplete="off"
              value={draft.candidateName}
              onChange={(event) => set('candidate.name', { candidateName: event.target.value })}
            />
          </Field>
          <Field
            label="Candidate’s e-mail"
            hint="For your records: you send the link yourself."
            error={errorAt(errors, 'candidate.email')}
            required
          >
            <Input
              type="email"
              autoComplete="off"
              value={draft.candidateEmail}
              onChange={(event) => set('candidate.email', { candidateEmail: event.target.value })}
            />
          </Field>
        </div>
      </Card>
      <QuestionPicker
        chosenIds={draft.questionIds}
        durationMinutes={Number(draft.durationMinutes)}
        error={errorAt(errors, 'questionIds')}
        onChange={(questionIds) => set('questionIds', { questionIds })}
      />
      <RoomFields draft={draft} errorAt={(path) => errorAt(errors, path)} onChange={set} />
      <AttemptFields draft={draft} errorAt={(path) => errorAt(errors, path)} onChange={set} />
      <div className="flex flex-wrap justify-end gap-3">
        {cancel}
        <Button type="submit" loading={isPending}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
