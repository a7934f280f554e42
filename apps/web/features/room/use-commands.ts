'use client';

import type { RoomQuestion, SourceFiles } from '@pairwise/contracts';
import { questionIdSchema } from '@pairwise/contracts';
import { useCallback, useRef, useState } from 'react';
import { asApiProblem, problemText } from '@/lib/api';
import { attemptFor, randomKey, sourceProblem, type Attempt } from './attempt.js';
import type { RoomApi } from './room-api';

export type CommandName = 'run' | 'submit' | 'cancel';
export type Commands = {
  busy: CommandName | null;
  problem: string | null;
  dismissProblem: () => void;
  run: () => void;
  submit: () => void;
  cancel: (runId: string) => void;
};
type Options = {
  api: RoomApi;
  question: RoomQuestion | null;
  /** Every file of the question with its text; null before the code has arrived. */
  readSources: () => SourceFiles | null;
  onRunAccepted: (id: string, questionId: string) => void;
  onSubmissionAccepted: (id: string) => void;
};

const failedWords: Record<CommandName, string> = {
  run: 'The run was not started.',
  submit: 'Nothing was submitted.',
  cancel: 'The run was not cancelled.',
};

export const commandProblem = (name: CommandName, cause: unknown): string => {
  const kept = name === 'cancel' ? '' : ' Your code is unchanged.';
  return `${failedWords[name]} ${problemText(cause)}${kept}`;
};

export function useCommands(options: Options): Commands {
  const { api, question, readSources, onRunAccepted, onSubmissionAccepted } = options;
  const [busy, setBusy] = useState<CommandName | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** State would change only after the next drawing, too late for a double click. */
  const isBusy = useRef(false);
  const lastAttempt = useRef<Attempt | null>(null);

  const perform = useCallback(async (name: CommandName, act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setBusy(name);
    setProblem(null);
    try {
      await act();
    } catch (cause) {
      setProblem(commandProblem(name, cause));
    } finally {
      isBusy.current = false;
      setBusy(null);
    }
  }, []);

  const send = useCallback(
    (
      name: 'run' | 'submit',
      act: (files: SourceFiles, question: RoomQuestion) => Promise<void>,
    ) => {
      const files = readSources();
      if (files === null || !question) return;
      const wrong = sourceProblem(files);
      if (wrong) setProblem(wrong);
      else void perform(name, () => act(files, question));
    },
    [question, readSources, perform],
  );

  const run = useCallback(() => {
    send('run', async (files, { id, environment }) => {
      const wishes = { interactive: true, peek: true };
      const accepted = await api.createRun({ environment, files, questionId: id, ...wishes });
      onRunAccepted(accepted.id, id);
    });
  }, [send, api, onRunAccepted]);

  const submit = useCallback(() => {
    send('submit', async (files, { id }) => {
      const attempt = attemptFor(lastAttempt.current, id, files, randomKey);
      lastAttempt.current = attempt;
      const accepted = await submitAttempt(api, attempt).catch((cause: unknown) => {
        if (!mayHaveArrived(cause)) lastAttempt.current = null;
        throw cause;
      });
      lastAttempt.current = null;
      onSubmissionAccepted(accepted.id);
    });
  }, [send, api, onSubmissionAccepted]);

  const cancel = useCallback(
    (runId: string) => void perform('cancel', () => api.cancelRun(runId)),
    [perform, api],
  );
  const dismissProblem = useCallback(() => setProblem(null), []);
  return { busy, problem, dismissProblem, run, submit, cancel };
}

const submitAttempt = (api: RoomApi, { questionId, files, key }: Attempt) =>
  api.createSubmission({ questionId: questionIdSchema.parse(questionId), files }, key);

/** Without an answer, or with one of a broken server, the submission may exist all the same. */
function mayHaveArrived(cause: unknown): boolean {
  const { status } = asApiProblem(cause);
  return status === 0 || status >= 500;
}
