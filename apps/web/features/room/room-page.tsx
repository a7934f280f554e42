'use client';

import { useMemo } from 'react';
import { isTurnedAway, RoomClosed, RoomLoading, RoomThanks, RoomUnavailable } from './room-doors';
import { OpenRoom } from './open-room';
import { createRoomApi, type RoomActor } from './room-api';
import { useForgetEndedRoom } from './saving/use-forget-ended-room';
import { useRoom } from './use-room';

export type RoomPageProps = { sessionId: string; actor: RoomActor };

/** The live room of one session, for the candidate or for staff: whichever page shows it says so. */
export function RoomPage({ sessionId, actor }: RoomPageProps) {
  const api = useMemo(() => createRoomApi(sessionId, actor), [sessionId, actor]);
  const { data: snapshot, error, refetch } = useRoom(api);
  useForgetEndedRoom(snapshot?.room ?? null);
  if (!snapshot && !error) return <RoomLoading />;
  // A withdrawn link closes an open room as well; staff keep theirs, with a word about it.
  if (!snapshot || (actor === 'candidate' && error && isTurnedAway(actor, error))) {
    return <RoomUnavailable actor={actor} cause={error} onRetry={() => void refetch()} />;
  }
  const { room } = snapshot;
  if (room.status === 'cancelled') return <RoomClosed room={room} />;
  if (room.status === 'ended' && actor === 'candidate') return <RoomThanks room={room} />;
  return <OpenRoom key={sessionId} api={api} snapshot={snapshot} problem={error} />;
}
