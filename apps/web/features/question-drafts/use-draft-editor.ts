'use client';

import type { QuestionDraft } from '@pairwise/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { apiGet, asApiProblem, problemText } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import { questionDraftSchema } from '@pairwise/contracts';
import { dropBackup, readBackup, writeBackup } from './draft-backup';
import { sameFiles, type FileTexts } from './draft-files';
import { saveDraft } from './use-drafts';

export type SaveState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; message: string }
  /** Somebody else saved meanwhile; `theirs` is what they saved. */
  | { kind: 'conflict'; theirs: QuestionDraft };

export type DraftEditing = {
  /** As the server has it. */
  stored: QuestionDraft;
  /** As it stands here. */
  files: FileTexts;
  state: SaveState;
  change: (files: FileTexts) => void;
  /** Stores what is typed, now; null when it could not be. */
  save: (note?: string) => Promise<QuestionDraft | null>;
  /** What the server answered to something else than a save. */
  accept: (draft: QuestionDraft) => void;
  keepMine: () => void;
  takeTheirs: () => void;
};

const autosaveMs = 1_200;
const retryMs = 5_000;

/** Holds the text of a draft, saves it by itself, and loses nothing of it. */
export function useDraftEditor(initial: QuestionDraft): DraftEditing {
  const { id } = initial;
  const client = useQueryClient();
  const [stored, setStored] = useState(initial);
  const [files, setFiles] = useState<FileTexts>(() => readBackup(id)?.files ?? initial.files);
  const [state, setState] = useState<SaveState>(() =>
    sameFiles(files, initial.files) ? { kind: 'saved' } : { kind: 'unsaved' },
  );
  const latest = useRef({ files, stored });
  const pending = useRef<Promise<QuestionDraft | null> | null>(null);
  /** The revision that what is typed was begun on: older than the stored one after a crash. */
  const base = useRef(readBackup(id)?.revision ?? initial.revision);

  const accept = useCallback(
    (draft: QuestionDraft) => {
      latest.current.stored = draft;
      base.current = draft.revision;
      setStored(draft);
      client.setQueryData(queryKeys.draft(id), draft);
      void client.invalidateQueries({ queryKey: queryKeys.allDrafts });
    },
    [client, id],
  );

  const send = useCallback(
    async (note?: string): Promise<QuestionDraft | null> => {
      const sent = latest.current.files;
      setState({ kind: 'saving' });
      try {
        const body = { revision: base.current, files: sent, ...(note ? { note } : {}) };
        const draft = await saveDraft(id, body);
        accept(draft);
        const isLatest = latest.current.files === sent;
        if (isLatest) dropBackup(id);
        setState({ kind: isLatest ? 'saved' : 'unsaved' });
        return draft;
      } catch (cause) {
        setState(await failure(id, cause));
        return null;
      }
    },
    [accept, id],
  );

  const save = useCallback(
    async (note?: string): Promise<QuestionDraft | null> => {
      if (pending.current) await pending.current;
      const { files: typed, stored: known } = latest.current;
      if (sameFiles(typed, known.files) && !note) return known;
      pending.current = send(note).finally(() => (pending.current = null));
      return pending.current;
    },
    [send],
  );

  const change = useCallback(
    (next: FileTexts) => {
      latest.current.files = next;
      writeBackup(id, base.current, next);
      setFiles(next);
      setState((now) => (now.kind === 'conflict' ? now : { kind: 'unsaved' }));
    },
    [id],
  );

  useAutosave(state, files, save);
  useLeaveWarning(state.kind !== 'saved');

  return {
    ...{ stored, files, state, change, save, accept },
    keepMine: () => {
      if (state.kind !== 'conflict') return;
      accept(state.theirs);
      setState({ kind: 'unsaved' });
    },
    takeTheirs: () => {
      if (state.kind !== 'conflict') return;
      latest.current.files = state.theirs.files;
      setFiles(state.theirs.files);
      accept(state.theirs);
      dropBackup(id);
      setState({ kind: 'saved' });
    },
  };
}

async function failure(id: string, cause: unknown): Promise<SaveState> {
  if (asApiProblem(cause).code !== 'draft_conflict') {
    return { kind: 'failed', message: problemText(cause) };
  }
  try {
    return {
      kind: 'conflict',
      theirs: await apiGet(`/question-drafts/${id}`, questionDraftSchema),
    };
  } catch (second) {
    return { kind: 'failed', message: problemText(second) };
  }
}

function useAutosave(state: SaveState, files: FileTexts, save: () => Promise<unknown>): void {
  useEffect(() => {
    if (state.kind !== 'unsaved' && state.kind !== 'failed') return undefined;
    const waitMs = state.kind === 'failed' ? retryMs : autosaveMs;
    const timer = setTimeout(() => void save(), waitMs);
    return () => clearTimeout(timer);
  }, [state, files, save]);
}

function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
