'use client';

import type { Session } from '@pairwise/contracts';
import { useMemo } from 'react';
import { NotesPanel } from '@/features/notes/notes-panel';
import { useRecord } from '@/features/room/record/use-record';
import { createRoomApi } from '@/features/room/room-api';
import { useStaff } from '@/lib/membership-context';

/** The notes outside the room; the record tells at which second each of them was begun. */
export function SessionNotes({ session }: { session: Session }) {
  const api = useMemo(() => createRoomApi(session.id, 'staff'), [session.id]);
  const { entries } = useRecord(api);
  return (
    <NotesPanel
      sessionId={session.id}
      authorId={useStaff().me.user.id}
      questions={session.questions}
      openQuestionId={null}
      entries={entries}
      clockOffsetMs={0}
    />
  );
}
