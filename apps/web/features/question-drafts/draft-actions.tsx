'use client';

import type { QuestionDraftAction } from '@pairwise/contracts';
import { Button, ConfirmDialog } from '@pairwise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Download, Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { apiDownload, problemText } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { DraftEditing } from './use-draft-editor';
import { changeDraft, deleteDraft, tryDraft } from './use-drafts';

type Words = { label: string; title: string; description: string; danger?: boolean };

const words: Record<QuestionDraftAction | 'delete', Words> = {
  submit: {
    label: 'Send to review',
    title: 'Send this question to review?',
    description: 'Somebody who may publish looks at it next. You can go on changing it.',
  },
  return: {
    label: 'Back to draft',
    title: 'Take it back to draft?',
    description: 'It leaves the review; nothing of its text changes.',
  },
  publish: {
    label: 'Publish',
    title: 'Publish this question?',
    description:
      'It becomes the next version, which never changes, and new sessions get it. Sessions that exist keep theirs.',
  },
  retire: {
    label: 'Retire',
    title: 'Retire this question?',
    description: 'New sessions cannot choose it any more. Sessions that have it keep it.',
    danger: true,
  },
  revive: {
    label: 'Bring back',
    title: 'Bring this question back?',
    description: 'Its newest version can be chosen for sessions again.',
  },
  delete: {
    label: 'Delete',
    title: 'Delete this question?',
    description: 'It was never published, so nothing else needs it. Its history goes with it.',
    danger: true,
  },
};

export function DraftActions({ editing }: { editing: DraftEditing }) {
  const { stored, save, accept } = editing;
  const router = useRouter();
  const client = useQueryClient();
  const [asked, ask] = useState<QuestionDraftAction | 'delete' | null>(null);
  const [isBusy, setBusy] = useState(false);

  const guarded = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (cause) {
      toast.error(problemText(cause));
    } finally {
      setBusy(false);
      ask(null);
    }
  };
  const perform = (action: QuestionDraftAction | 'delete') =>
    guarded(async () => {
      if (action === 'delete') {
        await deleteDraft(stored.id);
        router.push('/questions?tab=own');
        return;
      }
      const draft = await save();
      if (!draft) return;
      accept(await changeDraft(draft.id, action, draft.revision));
      // What may be chosen for sessions is something else now.
      await client.invalidateQueries({ queryKey: queryKeys.allQuestions });
    });
  const tryOut = () => {
    // Opened within the click: a browser blocks a window that opens later.
    const opened = window.open('about:blank', '_blank');
    return guarded(async () => {
      const trial = (await save()) ? await tryDraft(stored.id).catch(closing(opened)) : null;
      if (trial === null) return opened?.close();
      const address = `/sessions/${trial.sessionId}/room`;
      if (opened) opened.location.assign(address);
      else router.push(address);
    });
  };
  const shown = [...stored.actions, ...(stored.mayDelete ? (['delete'] as const) : [])];
  return (
    <>
      <Button
        variant="ghost"
        onClick={() =>
          void guarded(() =>
            apiDownload(`/question-drafts/${stored.id}/export.zip`, `${stored.questionId}.zip`),
          )
        }
      >
        <Download aria-hidden /> Export
      </Button>
      <Button variant="secondary" disabled={isBusy} onClick={() => void tryOut()}>
        <Play aria-hidden /> Try as candidate
      </Button>
      {shown.map((action) => (
        <Button
          key={action}
          variant={action === 'publish' ? 'primary' : 'secondary'}
          disabled={isBusy}
          onClick={() => ask(action)}
        >
          {words[action].label}
        </Button>
      ))}
      {asked ? (
        <ConfirmDialog
          open
          onOpenChange={() => ask(null)}
          title={words[asked].title}
          description={words[asked].description}
          confirmLabel={words[asked].label}
          danger={words[asked].danger ?? false}
          busy={isBusy}
          onConfirm={() => void perform(asked)}
        />
      ) : null}
    </>
  );
}

/** Lets no empty window stand when nothing comes to fill it. */
const closing =
  (opened: Window | null) =>
  (cause: unknown): never => {
    opened?.close();
    throw cause;
  };
