'use client';

import type { RoomEvent } from '@pairwise/contracts';
import dynamic from 'next/dynamic';
import { useCallback } from 'react';
import { cn } from '@pairwise/ui';
import { problemText } from '@/lib/api';
import { sourcesOf } from './editor/code-files.js';
import { Lobby } from './lobby/lobby';
import { RoomHeader } from './header/room-header';
import type { RoomApi } from './room-api';
import { useCommands } from './use-commands';
import { useLeaveGuard } from './use-leave-guard';
import { useRecord } from './record/use-record';
import { RoomControlsProvider } from './room-controls';
import { useAnswerNews } from './libraries/use-answer-news';
import { ToolPanel } from './tools/tool-panel';
import { toolsOf } from './tools/room-tools.js';
import { useTools } from './tools/use-tools';
import { useConsoleNews } from './console/use-console-news';
import { useStateChanges, useStatusEvents, type RoomSnapshot } from './use-room';
import { useRoomSocket } from './use-room-socket';
import { useRuns } from './use-runs';
import { useShownQuestion } from './use-shown-question';
import { useSubmissions } from './use-submissions';
import { Workspace } from './workspace';

const IntegrityWatch = dynamic(
  () => import('./integrity/integrity-watch').then((module) => module.IntegrityWatch),
  { ssr: false },
);

type OpenRoomProps = { api: RoomApi; snapshot: RoomSnapshot; problem: unknown };

/** A room that can be entered: it keeps the socket open from the lobby until the end. */
export function OpenRoom({ api, snapshot, problem }: OpenRoomProps) {
  const { room } = snapshot;
  const isCandidate = api.actor === 'candidate';
  const isInside = !isCandidate || room.status === 'live';
  const [question, chooseQuestion] = useShownQuestion(room);
  const questionId = question?.id ?? null;

  const runs = useRuns({ api, questionId, myName: room.me.name, enabled: isInside });
  const submissions = useSubmissions({ api, questionId, enabled: isInside });
  const consoles = useConsoleNews();
  const status = useStatusEvents(api);
  const states = useStateChanges(api);
  const record = useRecord(api);
  useAnswerNews(record, isCandidate);
  const onEvent = (event: RoomEvent): void => {
    if (event.type === 'session.status') status.receive(event);
    else if (event.type === 'invitation.revoked') status.refresh();
    else if (event.type === 'room.state') states.receive(event.state);
    else if (event.type === 'record.entry') record.receive(event.entry);
    else {
      consoles.receive(event);
      runs.receive(event);
      submissions.receive(event);
    }
  };
  const onReconnected = (): void => {
    commands.dismissProblem();
    status.refresh();
    record.refresh();
    runs.refresh();
    submissions.refresh();
  };
  const socket = useRoomSocket({
    api,
    me: room.me,
    wantsCode: isInside,
    onEvent,
    onReconnected,
    onRefused: status.refresh,
  });
  useLeaveGuard(socket.saves);

  const { code } = socket;
  const readSources = useCallback(
    () => (code && questionId ? sourcesOf(code.document, questionId) : null),
    [code, questionId],
  );
  const commands = useCommands({
    api,
    question,
    readSources,
    onRunAccepted: runs.accepted,
    onSubmissionAccepted: submissions.refresh,
  });

  const tools = useTools(toolsOf({ actor: api.actor, room }));
  const isNoticing = isCandidate && room.status === 'live' && room.state.integrity;

  return (
    <RoomControlsProvider api={api} snapshot={snapshot} record={record}>
      <div className="flex h-dvh min-h-0 flex-col">
        <RoomHeader api={api} snapshot={snapshot} socket={socket} tools={tools} />
        {problem ? <StaleNotice cause={problem} /> : null}
        <div className="flex min-h-0 flex-1">
          <div
            className={cn('flex min-w-0 flex-1 flex-col', tools.open !== null && 'max-lg:hidden')}
          >
            {isInside ? (
              <Workspace
                api={api}
                room={room}
                question={question}
                chooseQuestion={chooseQuestion}
                socket={socket}
                runs={runs}
                submissions={submissions}
                commands={commands}
                consoleNews={consoles.news}
              />
            ) : (
              <Lobby room={room} socket={socket} />
            )}
          </div>
          {tools.open ? (
            <ToolPanel name={tools.open} question={question} onClose={tools.close} />
          ) : null}
        </div>
        {isNoticing && code && question ? (
          <IntegrityWatch code={code} questionId={question.id} />
        ) : null}
      </div>
    </RoomControlsProvider>
  );
}

function StaleNotice({ cause }: { cause: unknown }) {
  return (
    <p role="status" className="bg-warning-soft px-4 py-1.5 text-sm text-warning">
      {problemText(cause)} The room stays open with what it has.
    </p>
  );
}
