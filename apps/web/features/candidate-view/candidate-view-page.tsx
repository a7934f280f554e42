'use client';

import { Eye } from 'lucide-react';
import { ProblemState } from '@/features/shell/problem-state';
import { RoomLoading } from '@/features/room/room-doors';
import { CandidateRoom } from './candidate-room';
import { useCandidateView } from './use-candidate-view';

/** A look at the room with the candidate's eyes. Nothing can be done here. */
export function CandidateViewPage({ sessionId }: { sessionId: string }) {
  const { data, error, refetch } = useCandidateView(sessionId);
  if (data === undefined && error === null) return <RoomLoading />;
  if (data === undefined) {
    return (
      <main className="mx-auto max-w-xl p-6">
        <ProblemState
          isPage
          error={error}
          what="The candidate’s view"
          onRetry={() => void refetch()}
        />
      </main>
    );
  }
  return (
    <div className="flex h-dvh min-h-0 flex-col">
      <aside
        aria-label="For interviewers"
        className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 bg-accent px-4 py-2 text-sm text-on-accent"
      >
        <Eye aria-hidden className="size-4" />
        <p className="min-w-0 flex-1 basis-60">
          <strong className="font-semibold">You see what {data.room.candidateName} sees.</strong>{' '}
          Read-only; their browser gets this and nothing more.
        </p>
        <a
          className="rounded font-medium underline underline-offset-4 outline-none focus-visible:ring-2 focus-visible:ring-on-accent"
          href={`/sessions/${sessionId}/room`}
        >
          Back to the room
        </a>
      </aside>
      <CandidateRoom view={data} />
    </div>
  );
}
