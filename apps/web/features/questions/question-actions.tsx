'use client';

import type { QuestionDetail } from '@pairwise/contracts';
import { Button } from '@pairwise/ui';
import { Copy, Download, PencilRuler } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import { NewDraftDialog } from '@/features/question-drafts/new-draft-dialog';
import { apiDownload, problemText } from '@/lib/api';

/** Ways from a question that is in use to one of your own. */
export function QuestionActions({ question }: { question: QuestionDetail }) {
  const { id, draftId } = question;
  const [isCopying, askCopy] = useState(false);
  const download = () =>
    apiDownload(`/questions/${id}/export.zip`, `${id}.zip`).catch((cause: unknown) =>
      toast.error(problemText(cause)),
    );
  return (
    <>
      <Button variant="ghost" onClick={() => void download()}>
        <Download aria-hidden /> Export
      </Button>
      <Button variant="secondary" onClick={() => askCopy(true)}>
        <Copy aria-hidden /> Duplicate
      </Button>
      {draftId ? (
        <Button asChild variant="secondary">
          <Link href={`/questions/drafts/${draftId}`}>
            <PencilRuler aria-hidden /> Edit
          </Link>
        </Button>
      ) : null}
      {isCopying ? <NewDraftDialog duplicateOf={question} onClose={() => askCopy(false)} /> : null}
    </>
  );
}
