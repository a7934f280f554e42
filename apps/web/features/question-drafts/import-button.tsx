'use client';

import { Button } from '@pairwise/ui';
import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { useImportDraft } from './use-drafts';

/** A question's folder as a zip, as export makes it. */
export function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const upload = useImportDraft();
  return (
    <>
      <Button variant="secondary" loading={upload.isPending} onClick={() => input.current?.click()}>
        {upload.isPending ? null : <Upload aria-hidden />}
        Import
      </Button>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        aria-label="Archive of a question"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const [archive] = event.target.files ?? [];
          event.target.value = '';
          if (archive) upload.mutate(archive);
        }}
      />
    </>
  );
}
