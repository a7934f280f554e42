'use client';

import type { Room } from '@pairwise/contracts';
import { Button, ConfirmDialog, Notice } from '@pairwise/ui';
import { useState } from 'react';
import { problemText } from '@/lib/api';
import type { Participant } from './presence.js';
import { ReopenButton } from './reopen-button';
import type { RoomApi } from './room-api';
import { formatTimeOfDay } from './words.js';
import { entriesOf } from './record/entries.js';
import { useRoomControls } from './room-controls';
import { useSessionStep } from './use-session-step';

type StaffBannerProps = { api: RoomApi; room: Room; participants: Participant[] };

export function StaffBanner({ api, room, participants }: StaffBannerProps) {
  if (room.kind === 'practice') return <PracticeBanner />;
  if (room.status === 'pending') {
    const isWaiting = participants.some(({ role }) => role === 'candidate');
    return <StartBanner api={api} room={room} isCandidateWaiting={isWaiting} />;
  }
  if (room.status !== 'ended') return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-3 bg-accent-soft px-4 py-2 text-sm text-accent-ink"
    >
      <span>The interview has ended: the code is read-only and stays as it was left.</span>
      <a
        className="font-medium underline underline-offset-4"
        href={`/sessions/${room.sessionId}/report`}
      >
        Open the report
      </a>
      <ReopenButton api={api} />
    </div>
  );
}

function PracticeBanner() {
  return (
    <p role="status" className="bg-accent-soft px-4 py-2 text-sm text-accent-ink">
      <strong className="font-semibold">A room to try a question.</strong> Run and Submit work as
      they do for a candidate. Nobody else is invited.
    </p>
  );
}

type StartBannerProps = { api: RoomApi; room: Room; isCandidateWaiting: boolean };

function StartBanner({ api, room, isCandidateWaiting }: StartBannerProps) {
  const [isOpen, setOpen] = useState(false);
  const { record } = useRoomControls();
  const since = entriesOf(record.entries, 'presence.joined').findLast(
    ({ actor }) => actor.role === 'candidate',
  )?.at;
  const start = useSessionStep(api, 'start', () => setOpen(false));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-accent-soft px-4 py-2 text-sm text-accent-ink">
      <p role="status" className="min-w-0 flex-1 basis-64">
        <strong className="font-semibold">
          {isCandidateWaiting
            ? `${room.candidateName} is waiting in the lobby.`
            : `${room.candidateName} is not here yet.`}
        </strong>{' '}
        {isCandidateWaiting && since ? `Here since ${formatTimeOfDay(since)}. ` : ''}
        Nothing of this page is visible to the candidate until you start.
      </p>
      <Button size="sm" onClick={() => setOpen(true)}>
        Start interview
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title="Start the interview?"
        description={
          <>
            The candidate gets the questions and the editor, and the clock of {room.durationMinutes}{' '}
            minutes starts.
            {isCandidateWaiting ? '' : ` ${room.candidateName} is not in the lobby yet.`}
            {start.error ? (
              <Notice tone="danger" className="mt-3">
                {problemText(start.error)}
              </Notice>
            ) : null}
          </>
        }
        confirmLabel="Start interview"
        cancelLabel="Not yet"
        busy={start.isPending}
        onConfirm={() => start.mutate()}
      />
    </div>
  );
}
