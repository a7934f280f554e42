'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import type { CreateConsole, RoomQuestion } from '@pairwise/contracts';
import { Button } from '@pairwise/ui';
import { OctagonX, RotateCcw, SquareTerminal } from 'lucide-react';
import { useEffect } from 'react';
import { sourcesOf } from '../editor/code-files.js';
import { PanelHeader } from '../results/panel-header';
import { runNumberOf } from '../results/describe-run.js';
import type { RoomApi } from '../room-api';
import type { Runs } from '../use-runs';
import { AnswerForm } from './answer-form';
import { CellList } from './cell-list';
import type { CodeCell } from './cells.js';
import { runningEntry, type ConsoleView } from './console-view.js';
import { originWords, statusWords } from './console-words.js';
import { StatementForm } from './statement-form';
import { Transcript } from './transcript';
import { useConsole } from './use-console';
import type { ConsoleNews } from './use-console-news';

export type ConsolePanelProps = {
  api: RoomApi;
  question: RoomQuestion;
  runs: Runs;
  news: ConsoleNews;
  provider: HocuspocusProvider | null;
  mayWork: boolean;
  /** A cell that the editor asked to run; `onCellTaken` when it is on its way. */
  askedCell: CodeCell | null;
  onCellTaken: () => void;
};

export function ConsolePanel(props: ConsolePanelProps) {
  const { api, question, runs, news, provider, mayWork, askedCell, onCellTaken } = props;
  const control = useConsole(api, news);
  const { view, isStarting, start, send } = control;
  const isOpen = view !== null && view.status !== 'finished';
  const empty = (): CreateConsole => ({
    empty: {
      environment: question.environment,
      files: provider ? sourcesOf(provider.document, question.id) : { 'main.py': '' },
      questionId: question.id,
    },
  });
  /** From the state of the newest run, where there is one. */
  const fresh = (): CreateConsole => {
    const run = runs.runs.find(({ status, questionId }) => status === 'finished' && questionId);
    return run ? { runId: run.id as never } : empty();
  };
  const runCell = ({ title, source }: CodeCell): void => {
    void send({ source, cell: { title } }, empty());
  };
  useEffect(() => {
    if (!askedCell) return;
    runCell(askedCell);
    onCellTaken();
  });
  const running = view && runningEntry(view);
  const isAsked = isOpen && view.isAsking && mayWork;
  return (
    <section
      aria-label="Console"
      aria-busy={running !== null && isOpen}
      className="flex min-h-0 flex-1 flex-col bg-surface"
    >
      <PanelHeader icon={<SquareTerminal />} title="Console">
        {isOpen && running && mayWork ? (
          <Button variant="secondary" size="sm" onClick={control.interrupt}>
            <OctagonX aria-hidden /> Interrupt
          </Button>
        ) : null}
        {mayWork ? (
          <Button
            variant="secondary"
            size="sm"
            loading={isStarting}
            onClick={() => void start(fresh())}
          >
            {isStarting ? null : <RotateCcw aria-hidden />} {view ? 'Restart' : 'Start'}
          </Button>
        ) : null}
      </PanelHeader>
      {provider ? (
        <CellList
          provider={provider}
          questionId={question.id}
          view={view}
          mayWork={mayWork}
          onRun={runCell}
        />
      ) : null}
      {view ? (
        <Transcript key={view.id} view={view} />
      ) : (
        <NothingYet isLoading={control.isLoading} />
      )}
      <StatusLine view={view} runs={runs} position={control.position} />
      {control.problem ? (
        <p role="alert" className="shrink-0 border-t border-line px-3 py-2 text-sm text-danger">
          {control.problem}
        </p>
      ) : null}
      {isAsked ? <AnswerForm onAnswer={control.answer} /> : null}
      {mayWork && !isAsked ? (
        <StatementForm
          history={view ? view.entries.flatMap(({ source }) => (source ? [source] : [])) : []}
          isStarting={isStarting || view?.status === 'queued'}
          onSend={(source) => send({ source }, fresh())}
        />
      ) : null}
    </section>
  );
}

type StatusLineProps = { view: ConsoleView | null; runs: Runs; position: number | null };

function StatusLine({ view, runs, position }: StatusLineProps) {
  if (!view) return null;
  const isOpen = view.status === 'running';
  const newest = runs.runs.find(({ status }) => status === 'finished');
  const isBehind = isOpen && view.runId !== null && newest && newest.id !== view.runId;
  const number = view.runId === null ? null : runNumberOf(runs.runs, view.runId);
  return (
    <p role="status" className="shrink-0 border-t border-line px-3 py-1.5 text-xs text-muted">
      {isOpen ? originWords(number) : statusWords(view, position)}
      {isBehind ? (
        <span className="block font-medium text-warning">
          The program has been run again since. Restart to go on from there.
        </span>
      ) : null}
    </p>
  );
}

function NothingYet({ isLoading }: { isLoading: boolean }) {
  return (
    <p className="flex flex-1 items-center justify-center p-6 text-center text-sm text-muted">
      {isLoading
        ? 'Opening the console…'
        : 'Try things out in what your program left: type Python below. Everybody in the room sees it.'}
    </p>
  );
}
