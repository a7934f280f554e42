'use client';

import {
  builtInEnvironmentNames,
  builtInEnvironmentNameSchema,
  createOwnImageSchema,
  type BuiltInEnvironmentName,
} from '@pairwise/contracts';
import { Button, Dialog, Field, Input, Notice, Select } from '@pairwise/ui';
import { useState, type FormEvent } from 'react';
import { asApiProblem, problemText } from '@/lib/api';
import { check, errorAt, errorsFrom } from '@/lib/form-issues';
import { environmentLabel } from '@/lib/labels';
import { useFormErrors } from '@/lib/use-form-errors';
import { useRegisterImage } from './use-execution';

export function RegisterImageDialog({ onClose }: { onClose: () => void }) {
  const [title, setTitle] = useState('');
  const [reference, setReference] = useState('');
  const [basedOn, setBasedOn] = useState<BuiltInEnvironmentName>('numpy');
  const [preload, setPreload] = useState('');
  const { formRef, errors, refuse, accept, forget } = useFormErrors();
  const register = useRegisterImage();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const modules = preload.split(/[\s,]+/).filter(Boolean);
    const checked = check(createOwnImageSchema, {
      ...{ title, basedOn, preload: modules },
      reference: reference.trim(),
    });
    if (checked.errors) return refuse(checked.errors);
    accept();
    register.mutate(checked.value, {
      onSuccess: onClose,
      onError: (error) => refuse(errorsFrom(asApiProblem(error))),
    });
  };
  const hasFieldErrors = ['title', 'reference', 'preload'].some((name) => errorAt(errors, name));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Register an image"
      description="It has to be on the workers’ hosts and carry Pairwise’s Python packages."
    >
      <form ref={formRef} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {register.isError && !hasFieldErrors ? (
          <Notice tone="danger">{problemText(register.error)}</Notice>
        ) : null}
        <Field label="Title" error={errorAt(errors, 'title')}>
          <Input
            value={title}
            autoComplete="off"
            onChange={(event) => {
              setTitle(event.target.value);
              forget('title');
            }}
          />
        </Field>
        <Field
          label="Image"
          hint="Name with tag or digest, such as registry.example.com/team/ml:2026-11"
          error={errorAt(errors, 'reference')}
        >
          <Input
            value={reference}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            onChange={(event) => {
              setReference(event.target.value);
              forget('reference');
            }}
          />
        </Field>
        <Field label="Limits of" hint="Memory, time, processes and disk of this environment.">
          <Select
            value={basedOn}
            onChange={(event) => setBasedOn(builtInEnvironmentNameSchema.parse(event.target.value))}
          >
            {builtInEnvironmentNames.map((name) => (
              <option key={name} value={name}>
                {environmentLabel(name)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Modules to import ahead"
          hint="Optional, such as: numpy polars"
          error={errorAt(errors, 'preload')}
        >
          <Input
            value={preload}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            onChange={(event) => {
              setPreload(event.target.value);
              forget('preload');
            }}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={register.isPending}>
            Register and check
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
