'use client';

import { questionDraftSchema, type QuestionDraft } from '@pairwise/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { toast } from 'sonner';
import { apiGet, asApiProblem, problemText } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import { dropBackup, readBackup, writeBackup } from './draft-backup';
import { DraftKeeper, type DraftView } from './draft-keeper';
import { saveDraft } from './use-drafts';

export type DraftEditing = DraftView &
  Pick<DraftKeeper, 'change' | 'save' | 'accept' | 'keepMine' | 'takeTheirs'>;

const autosaveMs = 1_200;
const retryMs = 5_000;

/** Holds the text of a draft, saves it by itself, and loses nothing of it. */
export function useDraftEditor(initial: QuestionDraft): DraftEditing {
  const { id } = initial;
  const client = useQueryClient();
  const [keeper] = useState(
    () =>
      new DraftKeeper(initial, readBackup(id), {
        save: (body) => saveDraft(id, body),
        load: () => apiGet(`/question-drafts/${id}`, questionDraftSchema),
        isConflict: (cause) => asApiProblem(cause).code === 'draft_conflict',
        textOf: problemText,
        keepBackup: (revision, files) => writeBackup(id, revision, files),
        dropBackup: () => dropBackup(id),
        onStored: (draft) => {
          client.setQueryData(queryKeys.draft(id), draft);
          void client.invalidateQueries({ queryKey: queryKeys.allDrafts });
        },
      }),
  );
  const view = useSyncExternalStore(keeper.subscribe, keeper.view, keeper.view);
  useAutosave(view, keeper);
  useSaveOnLeave(keeper);
  useLeaveWarning(view.state.kind !== 'saved');
  useSaveKey(keeper);
  const { change, save, accept, keepMine, takeTheirs } = keeper;
  return { ...view, change, save, accept, keepMine, takeTheirs };
}

function useAutosave({ state, files }: DraftView, keeper: DraftKeeper): void {
  useEffect(() => {
    if (state.kind !== 'unsaved' && state.kind !== 'failed') return undefined;
    const waitMs = state.kind === 'failed' ? retryMs : autosaveMs;
    const timer = setTimeout(() => void keeper.save(), waitMs);
    return () => clearTimeout(timer);
  }, [state, files, keeper]);
}

/** A link to another page ends the timer of the autosave, so the text goes out at once. */
function useSaveOnLeave(keeper: DraftKeeper): void {
  useEffect(
    () => () => {
      if (keeper.view().state.kind === 'saved') return;
      void keeper.save().then((draft) => {
        if (draft) return;
        toast.error('Your last changes are not saved. They are kept in this browser.');
      });
    },
    [keeper],
  );
}

function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}

/** Ctrl+S and Cmd+S save from wherever the focus is on the page. */
function useSaveKey(keeper: DraftKeeper): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      void keeper.save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keeper]);
}
