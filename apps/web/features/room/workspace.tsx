'use client';

import { mainFileId, type Room, type RoomQuestion } from '@pairwise/contracts';
import { useMemo, useState } from 'react';
import dynamic from 'next/dynamic';
import { attemptsLeft } from './attempt';
import { ClockBar } from './clock/clock-bar';
import { textOf } from './editor/code-files.js';
import { EditorPane } from './editor/editor-pane';
import { useRevealLine } from './editor/use-reveal-line';
import { useCodeDesk } from './editor/use-code-desk';
import { PaneSwitch, type PaneName } from './pane-switch';
import { QuestionTabs } from './question-tabs';
import { ReadingPane } from './reading/reading-pane';
import { ResultsTabs, type ResultsTab } from './console/results-tabs';
import { cellAtLine, parseCells, type CodeCell } from './console/cells.js';
import type { ConsoleNews } from './console/use-console-news';
import { OutputPanel } from './results/output-panel';
import { TestResultsPanel } from './results/test-results-panel';
import type { RoomApi } from './room-api';
import { SplitPanes } from './split-panes';
import { StaffBanner } from './staff-banner';
import type { Commands } from './use-commands';
import type { RoomSocket } from './room-connection';
import type { Runs } from './use-runs';
import type { Submissions } from './use-submissions';

export type WorkspaceProps = {
  api: RoomApi;
  room: Room;
  question: RoomQuestion | null;
  chooseQuestion: (id: string) => void;
  socket: RoomSocket;
  runs: Runs;
  submissions: Submissions;
  commands: Commands;
  consoleNews: ConsoleNews;
};

const DirectBar = dynamic(() => import('./direct/direct-bar').then((one) => one.DirectBar), {
  ssr: false,
});
const ToolRequests = dynamic(
  () => import('./direct/tool-requests').then((one) => one.ToolRequests),
  { ssr: false },
);

export function Workspace(props: WorkspaceProps) {
  const { api, room, question, chooseQuestion, socket, runs, submissions, commands } = props;
  const [pane, showPane] = useState<PaneName>('code');
  const [resultsTab, showResultsTab] = useState<ResultsTab>('output');
  const [askedCell, askForCell] = useState<CodeCell | null>(null);
  const showOutputAfter = (act: () => void) => (): void => {
    act();
    showResultsTab('output');
    showPane('results');
  };
  const desk = useCodeDesk({
    provider: socket.code,
    questionId: question?.id ?? null,
    chooseQuestion,
    myId: room.me.participantId,
  });
  const idOf = (name: string) => desk.files.find((file) => file.name === name)?.id;
  /** The same array while the files are the same: a long output is read anew for another one. */
  const fileNames = useMemo(() => desk.files.map(({ name }) => name), [desk.files]);
  const reveal = useRevealLine({
    files: fileNames,
    readFile: (name) => {
      const id = idOf(name);
      if (!id || !question || !socket.code) return null;
      return textOf(socket.code.document, question.id, id).toString();
    },
    onShow: ({ file }) => {
      desk.chooseFile(idOf(file) ?? mainFileId);
      showPane('code');
    },
  });
  const runCellAt = (line: number): boolean => {
    const text = question && socket.code?.document.getText(question.id).toString();
    const cells = parseCells(text ?? '');
    const cell = cellAtLine(cells, line);
    if (cell) {
      askForCell(cell);
      showResultsTab('console');
    }
    return cells.length > 0;
  };
  if (!question) return <p className="p-6 text-muted">This interview has no questions.</p>;
  /** Staff may prepare before the start; a candidate comes in with it. */
  const mayWork = room.status === 'live' || (api.actor === 'staff' && room.status === 'pending');
  return (
    <>
      {api.actor === 'staff' ? (
        <StaffBanner api={api} room={room} participants={socket.participants} />
      ) : null}
      {api.actor === 'staff' ? <ToolRequests /> : null}
      <QuestionTabs room={room} activeId={question.id} onChoose={desk.chooseQuestion} />
      <ClockBar>{api.actor === 'staff' ? <DirectBar questionId={question.id} /> : null}</ClockBar>
      <PaneSwitch pane={pane} onShow={showPane} isRunning={runs.shown?.status === 'running'} />
      <SplitPanes
        pane={pane}
        reading={<ReadingPane api={api} room={room} question={question} />}
        code={
          <EditorPane
            question={question}
            provider={socket.code}
            desk={desk}
            isReadOnly={!mayWork}
            isLocked={room.state.isLocked}
            assistance={room.state.assistance}
            attemptsLeft={attemptsLeft(room.attempts, submissions.submissions)}
            isStaff={api.actor === 'staff'}
            isChecking={submissions.isChecking}
            reveal={reveal}
            onRunCell={runCellAt}
            commands={{
              ...commands,
              run: showOutputAfter(commands.run),
              submit: showOutputAfter(commands.submit),
            }}
          />
        }
        results={
          <>
            <ResultsTabs
              tab={resultsTab}
              onTab={showResultsTab}
              api={api}
              question={question}
              runs={runs}
              news={props.consoleNews}
              provider={socket.code}
              mayWork={mayWork}
              askedCell={askedCell}
              onCellTaken={() => askForCell(null)}
              output={
                <OutputPanel
                  api={api}
                  question={question}
                  runs={runs}
                  commands={commands}
                  mayWork={mayWork}
                  reveal={reveal}
                />
              }
            />
            {question.kind === 'coding' ? (
              <TestResultsPanel submissions={submissions} isStaff={api.actor === 'staff'} />
            ) : null}
          </>
        }
      />
    </>
  );
}
