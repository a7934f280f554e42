'use client';

import { CopyButton, Field, Input } from '@pairwise/ui';

type OneTimeLinkProps = { label: string; url: string; hint: string };

export function OneTimeLink({ label, url, hint }: OneTimeLinkProps) {
  return (
    <Field label={label} hint={hint}>
      <span className="flex gap-2">
        <Input
          readOnly
          value={url}
          className="font-mono text-xs"
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={url} label="Copy link" />
      </span>
    </Field>
  );
}
