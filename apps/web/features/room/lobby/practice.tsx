'use client';

import type { Practice as PracticePlace } from '@pairwise/contracts';
import { Badge, Button, Kbd } from '@pairwise/ui';
import { useQuery } from '@tanstack/react-query';
import { Play, Square } from 'lucide-react';
import { useState } from 'react';
import { environmentLabel } from '@/lib/labels';
import { formatSize } from '@/lib/format';
import { useDraft } from '@/lib/use-draft';
import { CommandProblem } from '../editor/command-problem';
import type { Reveal } from '../editor/use-reveal-line';
import { InputPrompt } from '../results/input-prompt';
import { OutcomeLine } from '../results/outcome-line';
import { ProgramOutput } from '../results/program-output';
import { useRoomControls } from '../room-controls';
import { PracticeEditor } from './practice-editor';
import { usePracticeRun, type PracticeRun } from './use-practice-run';

const starter = [
  '# Try the editor and Run. Nobody else sees this.',
  'import sys',
  '',
  'name = input("Your name: ")',
  'version = sys.version.split()[0]',
  'print(f"Hello {name}, this is Python {version}")',
  '',
].join('\n');

const hintId = 'practice-keyboard-hint';
const noReveal: Reveal = { files: [], target: null, show: () => null, done: () => undefined };

/** A real editor and real runs, where the interview will begin; it holds nothing of its questions. */
export function Practice() {
  const { api, room } = useRoomControls();
  const [draft, write] = useDraft(`${room.sessionId}.${room.me.participantId}.practice`);
  const practice = usePracticeRun(api);
  const [source, setSource] = useState(draft === '' ? starter : draft);
  const change = (text: string): void => {
    setSource(text);
    write(text);
  };
  const place = useQuery({
    queryKey: ['practice', ...api.scope, api.sessionId] as const,
    queryFn: () => api.practice(),
  });
  const run = (): void => void practice.start(source);
  const isUnfinished = practice.isBusy && practice.run !== null;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <span className="font-mono text-sm">practice.py</span>
        {place.data ? <Badge>{environmentLabel(place.data.environment)}</Badge> : null}
        <div className="ml-auto flex gap-2">
          {isUnfinished ? (
            <Button variant="secondary" size="sm" onClick={practice.cancel}>
              <Square aria-hidden /> Cancel
            </Button>
          ) : null}
          <Button size="sm" loading={practice.isBusy} onClick={run}>
            {practice.isBusy ? null : <Play aria-hidden />}
            Run
            <Kbd aria-hidden className="max-sm:hidden">
              Ctrl ↵
            </Kbd>
          </Button>
        </div>
      </div>
      <PracticeEditor initialText={source} onChange={change} onRun={run} hintId={hintId} />
      <p id={hintId} className="border-y border-line px-4 py-1.5 text-xs text-muted">
        Tab indents · Esc, then Tab leaves the editor
      </p>
      <CommandProblem problem={practice.problem} onDismiss={practice.dismissProblem} />
      <PracticeOutput practice={practice} />
      {place.data ? <PlaceWords place={place.data} /> : null}
    </>
  );
}

function PracticeOutput({ practice: { run } }: { practice: PracticeRun }) {
  const { api } = useRoomControls();
  if (run === null) {
    return <p className="px-4 py-4 text-sm text-muted">What it prints appears here.</p>;
  }
  const isAsked = run.isWaitingForInput && run.status === 'running';
  return (
    <div role="region" aria-label="Practice output" className="flex max-h-72 flex-col">
      <ProgramOutput key={run.id} run={run} runNumber={1} reveal={noReveal} />
      {isAsked ? <InputPrompt key={run.id} api={api} runId={run.id} /> : null}
      <OutcomeLine run={run} />
    </div>
  );
}

function PlaceWords({ place: { libraries, limits } }: { place: PracticePlace }) {
  const has = libraries.length === 0 ? 'the standard library' : libraries.join(', ');
  return (
    <p className="border-t border-line px-4 py-2.5 text-xs text-muted">
      The interview begins in the same place: Python with {has}.
      {limits === null
        ? ''
        : ` A run may take ${limits.wallTimeMs / 1000} s and ${formatSize(limits.memoryBytes)} of memory. It has no network.`}
    </p>
  );
}
