'use client';

import type { QuestionValidation } from '@pairwise/contracts';
import { Button, Card, Notice } from '@pairwise/ui';
import { ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { problemText } from '@/lib/api';
import { counted, formatDateTime } from '@/lib/format';
import { PlaceList } from './place-list';
import type { DraftEditing } from './use-draft-editor';
import { useValidation, validateDraft } from './use-drafts';

type ValidationPanelProps = {
  editing: DraftEditing;
  onOpen: (path: string) => void;
  /** A validation has finished: what may be done with the draft may be something else now. */
  onFinished: () => void;
};

export function ValidationPanel({ editing, onOpen, onFinished }: ValidationPanelProps) {
  const { stored, save } = editing;
  const [id, setId] = useState<string | null>(stored.validation?.id ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isStarting, setStarting] = useState(false);
  const { data } = useValidation(id);
  const isFinished = data?.status === 'finished';
  useEffect(() => {
    if (isFinished) onFinished();
  }, [isFinished, onFinished]);

  const start = async () => {
    setProblem(null);
    setStarting(true);
    try {
      const draft = await save();
      if (draft) setId((await validateDraft(draft.files, draft.datasets)).id);
      else setProblem('Save the question first.');
    } catch (cause) {
      setProblem(problemText(cause));
    } finally {
      setStarting(false);
    }
  };
  const isRunning = data !== undefined && !isFinished;
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-sm text-muted">
          Runs the reference twenty times, the starter and every mistake in real containers. A
          question is published only when nothing is wrong.
        </p>
        <Button loading={isStarting || isRunning} onClick={() => void start()}>
          {isStarting || isRunning ? null : <ShieldCheck aria-hidden />}
          Validate
        </Button>
      </div>
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      {data ? (
        <ValidationResult
          validation={data}
          isOfThese={data.digest === stored.digest}
          onOpen={onOpen}
        />
      ) : null}
    </Card>
  );
}

type ValidationResultProps = {
  validation: QuestionValidation;
  /** The files are still those that were validated. */
  isOfThese: boolean;
  onOpen: (path: string) => void;
};

function ValidationResult({ validation, isOfThese, onOpen }: ValidationResultProps) {
  const { status, progress, report, isGreen, finishedAt } = validation;
  if (status !== 'finished') {
    const { done, total } = progress;
    return (
      <div role="status" className="flex flex-col gap-1.5 text-sm text-muted">
        <progress
          aria-label="Programs graded"
          className="w-full"
          value={done}
          max={Math.max(total, 1)}
        />
        {status === 'queued' || total === 0
          ? 'Waiting for a worker…'
          : `${done} of ${counted(total, 'program')} graded`}
      </div>
    );
  }
  return (
    <>
      <Notice tone={isGreen ? 'success' : 'danger'}>
        {isGreen ? 'Nothing is wrong with it.' : 'It cannot be published like this.'}
        {finishedAt ? ` Validated ${formatDateTime(finishedAt)}.` : ''}
        {isOfThese ? '' : ' The files have changed since.'}
      </Notice>
      <PlaceList label="Findings" places={report?.findings ?? []} onOpen={onOpen} />
    </>
  );
}
