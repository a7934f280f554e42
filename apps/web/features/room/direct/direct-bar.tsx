'use client';

import type { QuestionId } from '@pairwise/contracts';
import { Button, Menu, MenuItem, MenuSeparator } from '@pairwise/ui';
import {
  ClipboardPaste,
  Eye,
  Lightbulb,
  Lock,
  LockOpen,
  Pause,
  Play,
  SkipForward,
  SlidersHorizontal,
  TimerReset,
} from 'lucide-react';
import { useState } from 'react';
import { useRoomControls } from '../room-controls';
import { ExtendDialog } from './extend-dialog';
import { InsertCodeDialog } from './insert-code-dialog';
import { PauseDialog } from './pause-dialog';

type DialogName = 'pause' | 'extend' | 'insert';
type DirectBarProps = { questionId: QuestionId };

/** What an interviewer does to the room. It is loaded by their browsers alone. */
export function DirectBar({ questionId }: DirectBarProps) {
  const { room } = useRoomControls();
  const [opened, open] = useState<DialogName | null>(null);
  const close = (): void => open(null);
  if (room.status !== 'live' && room.status !== 'pending') return null;
  const isLive = room.status === 'live';
  return (
    <div role="group" aria-label="Direct the interview" className="ml-auto flex items-center gap-2">
      {isLive && room.kind === 'interview' ? (
        <>
          <ShowButton questionId={questionId} />
          <PauseButton onPause={() => open('pause')} />
        </>
      ) : null}
      <RoomMenu onOpen={open} />
      {opened === 'pause' ? <PauseDialog onClose={close} /> : null}
      {opened === 'extend' ? <ExtendDialog onClose={close} /> : null}
      {opened === 'insert' ? <InsertCodeDialog questionId={questionId} onClose={close} /> : null}
    </div>
  );
}

/** Puts on what this interviewer looks at or, where that is on already, the question after it. */
function ShowButton({ questionId }: { questionId: QuestionId }) {
  const { room, state, send } = useRoomControls();
  const index = room.questions.findIndex(({ id }) => id === state.questionId);
  const isElsewhere = questionId !== state.questionId;
  const target = isElsewhere ? questionId : room.questions[index + 1]?.id;
  if (target === undefined) return null;
  return (
    <Button
      size="sm"
      variant="secondary"
      onClick={() => void send({ type: 'question.show', questionId: target })}
    >
      <SkipForward aria-hidden />
      {isElsewhere ? 'Go on with this one' : 'Next question'}
    </Button>
  );
}

function PauseButton({ onPause }: { onPause: () => void }) {
  const { state, send } = useRoomControls();
  if (state.pause === null) {
    return (
      <Button size="sm" variant="secondary" onClick={onPause}>
        <Pause aria-hidden />
        Pause
      </Button>
    );
  }
  return (
    <Button size="sm" onClick={() => void send({ type: 'clock.resume' })}>
      <Play aria-hidden />
      Resume
    </Button>
  );
}

function RoomMenu({ onOpen }: { onOpen: (name: DialogName) => void }) {
  const { room, state, send } = useRoomControls();
  const isLive = room.status === 'live';
  const { isLocked, assistance } = state;
  return (
    <Menu
      trigger={
        <Button size="sm" variant="secondary">
          <SlidersHorizontal aria-hidden />
          Room
        </Button>
      }
    >
      {isLive && room.kind === 'interview' ? (
        <MenuItem onSelect={() => onOpen('extend')}>
          <TimerReset aria-hidden /> Give more time…
        </MenuItem>
      ) : null}
      {isLive ? (
        <MenuItem onSelect={() => onOpen('insert')}>
          <ClipboardPaste aria-hidden /> Insert code…
        </MenuItem>
      ) : null}
      <MenuItem onSelect={() => void send({ type: 'room.lock', isLocked: !isLocked })}>
        {isLocked ? <LockOpen aria-hidden /> : <Lock aria-hidden />}
        {isLocked ? 'Let the candidate type' : 'Lock the candidate’s editor'}
      </MenuItem>
      <MenuItem onSelect={() => void send({ type: 'room.assist', assistance: !assistance })}>
        <Lightbulb aria-hidden />
        {assistance ? 'Turn off completion and lint' : 'Turn on completion and lint'}
      </MenuItem>
      {room.kind === 'interview' ? (
        <>
          <MenuSeparator />
          <MenuItem asChild>
            <a href={`/sessions/${room.sessionId}/candidate-view`} target="_blank" rel="noopener">
              <Eye aria-hidden /> View as candidate
            </a>
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
