'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Identity } from './presence.js';
import type { RoomApi } from './room-api';
import { RoomConnection, type RoomListener, type RoomSocket } from './room-connection';

type Options = RoomListener & {
  api: RoomApi;
  me: Identity;
  /** Whether this side may open the shared code now. */
  wantsCode: boolean;
};

/** Keeps the room's socket open as long as the page shows the room. */
export function useRoomSocket(options: Options): RoomSocket {
  const { api, me, wantsCode } = options;
  const [connection] = useState(() => new RoomConnection(api, me));
  useEffect(() => {
    connection.listen(options);
  });
  useEffect(() => {
    connection.open();
    return () => connection.close();
  }, [connection]);
  useEffect(() => {
    if (!wantsCode) return undefined;
    connection.openCode();
    return () => connection.closeCode();
  }, [connection, wantsCode]);
  return useSyncExternalStore(connection.subscribe, connection.snapshot, connection.snapshot);
}
