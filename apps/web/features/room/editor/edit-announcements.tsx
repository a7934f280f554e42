'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { textOf } from './code-files.js';
import { describeEdit, EditAnnouncer } from './edit-announcer.js';

type EditAnnouncementsProps = { provider: HocuspocusProvider; questionId: string; fileId: string };

/** Tells screen readers where others edit the file that is open. */
export function EditAnnouncements({ provider, questionId, fileId }: EditAnnouncementsProps) {
  const [words, say] = useState('');
  useEffect(() => {
    const { awareness } = provider;
    if (!awareness) return undefined;
    const text = textOf(provider.document, questionId, fileId);
    const announcer = new EditAnnouncer(say);
    const onEdit = (event: Y.YTextEvent, { local }: Y.Transaction): void => {
      if (!local) announcer.announce(describeEdit(event, awareness));
    };
    text.observe(onEdit);
    return () => {
      announcer.stop();
      text.unobserve(onEdit);
    };
  }, [provider, questionId, fileId]);
  return (
    <p aria-live="polite" className="sr-only" data-announces="edits">
      {words}
    </p>
  );
}
