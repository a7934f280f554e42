'use client';

import type { Room, RoomEvent, RoomState } from '@pairwise/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { queryKeys } from '@/lib/query-keys';
import type { RoomApi } from './room-api';
import { clockOffsetMs } from './timer.js';

/** The room with the difference between the server's clock and this browser's. */
export type RoomSnapshot = { room: Room; clockOffsetMs: number };

type StatusEvent = Extract<RoomEvent, { type: 'session.status' }>;

const pendingPollMs = 5_000;
const livePollMs = 30_000;

const roomQueryKey = ({ sessionId, actor }: RoomApi) =>
  [...queryKeys.room(sessionId), actor] as const;

async function readSnapshot(api: RoomApi, signal: AbortSignal): Promise<RoomSnapshot> {
  const sentAtMs = Date.now();
  const room = await api.room(signal);
  return { room, clockOffsetMs: clockOffsetMs(room.serverTime, sentAtMs, Date.now()) };
}

/** A safety net below the socket: the page turns by itself even where sockets are blocked. */
function pollEveryMs(snapshot: RoomSnapshot | undefined): number | false {
  const status = snapshot?.room.status;
  if (status === 'live') return livePollMs;
  // An ended interview may be opened again; the candidate's page has no socket by then.
  return status === 'cancelled' ? false : pendingPollMs;
}

export function useRoom(api: RoomApi) {
  return useQuery({
    queryKey: roomQueryKey(api),
    queryFn: ({ signal }) => readSnapshot(api, signal),
    refetchInterval: (query) => pollEveryMs(query.state.data),
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
}

/** Takes the new status at once, then reads the room again: a candidate's questions come with it. */
export function useStatusEvents(api: RoomApi) {
  const client = useQueryClient();
  const refresh = useCallback(() => {
    void client.invalidateQueries({ queryKey: roomQueryKey(api) });
  }, [client, api]);
  const receive = useCallback(
    (event: StatusEvent) => {
      client.setQueryData<RoomSnapshot>(roomQueryKey(api), (snapshot) =>
        snapshot && mayTurnAtOnce(api, event) ? withStatus(snapshot, event) : snapshot,
      );
      refresh();
      void client.invalidateQueries({ queryKey: queryKeys.session(api.sessionId), exact: true });
    },
    [client, api, refresh],
  );
  return { receive, refresh };
}

/** A candidate's room has no questions yet when it goes live, so there the reading comes first. */
const mayTurnAtOnce = (api: RoomApi, event: StatusEvent): boolean =>
  api.actor === 'staff' || event.status !== 'live';

const withStatus = (snapshot: RoomSnapshot, event: StatusEvent): RoomSnapshot => {
  const { status, startedAt, endedAt, durationMinutes } = event;
  return { ...snapshot, room: { ...snapshot.room, status, startedAt, endedAt, durationMinutes } };
};

/** Takes a newer state of the room at once; an older one, which came late, changes nothing. */
export function useStateChanges(api: RoomApi) {
  const client = useQueryClient();
  const refresh = useCallback(() => {
    void client.invalidateQueries({ queryKey: roomQueryKey(api) });
  }, [client, api]);
  const receive = useCallback(
    (state: RoomState) => {
      client.setQueryData<RoomSnapshot>(roomQueryKey(api), (snapshot) =>
        snapshot && state.version > snapshot.room.state.version
          ? { ...snapshot, room: { ...snapshot.room, state } }
          : snapshot,
      );
    },
    [client, api],
  );
  return { receive, refresh };
}
