'use client';

import type { RoomQuestion } from '@pairwise/contracts';
import { Button } from '@pairwise/ui';
import { Square, Terminal } from 'lucide-react';
import dynamic from 'next/dynamic';
import type { Commands } from '../use-commands';
import type { Runs } from '../use-runs';
import type { RunView } from '../run-view.js';
import type { Reveal } from '../editor/use-reveal-line';
import type { RoomApi } from '../room-api';
import { runNumberOf } from './describe-run.js';
import { MissingLibrary } from '../libraries/missing-library';
import { InputPrompt } from './input-prompt';
import { OutcomeLine } from './outcome-line';
import { mentionsLoss } from './loss/mentions-loss.js';
import { ProgramOutput } from './program-output';
import { RunHistory } from './run-history';
import { PanelHeader } from './panel-header';

const LossPanel = dynamic(() => import('./loss/loss-panel').then((module) => module.LossPanel), {
  ssr: false,
});

type OutputPanelProps = {
  api: RoomApi;
  question: RoomQuestion;
  runs: Runs;
  commands: Commands;
  mayWork: boolean;
  reveal: Reveal;
};

export function OutputPanel({ api, question, runs, commands, mayWork, reveal }: OutputPanelProps) {
  const { shown } = runs;
  const isUnfinished = shown !== null && shown.status !== 'finished';
  return (
    <section
      aria-label="Output"
      aria-busy={isUnfinished}
      className="flex min-h-80 flex-1 basis-0 flex-col bg-surface lg:min-h-0"
    >
      <PanelHeader icon={<Terminal />} title="Output">
        <RunHistory api={api} runs={runs.runs} shown={shown} onSelect={runs.select} />
        {isUnfinished && mayWork ? (
          <Button
            variant="secondary"
            size="sm"
            loading={commands.busy === 'cancel'}
            onClick={() => commands.cancel(shown.id)}
          >
            <Square aria-hidden /> Cancel
          </Button>
        ) : null}
      </PanelHeader>
      {shown ? (
        <RunOutput
          api={api}
          question={question}
          run={shown}
          runNumber={runNumberOf(runs.runs, shown.id)}
          mayWork={mayWork}
          reveal={reveal}
        />
      ) : (
        <NothingRun />
      )}
    </section>
  );
}

type RunOutputProps = Pick<OutputPanelProps, 'api' | 'question' | 'mayWork' | 'reveal'> & {
  run: RunView;
  runNumber: number;
};

function RunOutput({ api, question, run, runNumber, mayWork, reveal }: RunOutputProps) {
  const isAsked = run.isWaitingForInput && run.status === 'running' && mayWork;
  return (
    <>
      <ProgramOutput key={run.id} run={run} runNumber={runNumber} reveal={reveal} />
      {mentionsLoss(run.parts) ? <LossPanel key={`loss ${run.id}`} run={run} /> : null}
      {isAsked ? <InputPrompt key={run.id} api={api} runId={run.id} /> : null}
      <MissingLibrary run={run} question={question} />
      <OutcomeLine run={run} />
    </>
  );
}

function NothingRun() {
  return (
    <p className="flex flex-1 items-center justify-center p-6 text-center text-sm text-muted">
      What the program prints and draws appears here, for everybody in the room.
    </p>
  );
}
