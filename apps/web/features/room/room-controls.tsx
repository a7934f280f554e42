'use client';

import type { Room, RoomCommand, RoomState } from '@pairwise/contracts';
import { createContext, use, useCallback, useMemo, type ReactNode } from 'react';
import { toast } from 'sonner';
import { problemText } from '@/lib/api';
import type { RoomRecord } from './record/use-record';
import type { RoomApi } from './room-api';
import { useStateChanges, type RoomSnapshot } from './use-room';

export type RoomControls = {
  api: RoomApi;
  room: Room;
  /** The clocks, locks and grants of the room. */
  state: RoomState;
  /** How far the server's clock is ahead of this browser's. */
  clockOffsetMs: number;
  record: RoomRecord;
  /**
   * Does something to the room. True once it is done and stands on the record; a refusal is shown as
   * a message, and the room is read again.
   */
  send: (command: RoomCommand) => Promise<boolean>;
};

export const Controls = createContext<RoomControls | null>(null);

/** The room around a component, with what it may do there. */
export function useRoomControls(): RoomControls {
  const controls = use(Controls);
  if (controls === null) throw new Error('There is no room around this component.');
  return controls;
}

type ProviderProps = {
  api: RoomApi;
  snapshot: RoomSnapshot;
  record: RoomRecord;
  children: ReactNode;
};

export function RoomControlsProvider({ api, snapshot, record, children }: ProviderProps) {
  const { room, clockOffsetMs } = snapshot;
  const { refresh } = useStateChanges(api);
  const { receive } = record;
  const send = useCallback(
    async (command: RoomCommand): Promise<boolean> => {
      try {
        receive(await api.command(command));
        return true;
      } catch (cause) {
        toast.error(problemText(cause));
        refresh();
        return false;
      }
    },
    [api, receive, refresh],
  );
  const controls = useMemo(
    () => ({ api, room, state: room.state, clockOffsetMs, record, send }),
    [api, room, clockOffsetMs, record, send],
  );
  return <Controls value={controls}>{children}</Controls>;
}
