'use client';

import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { RoomEvent } from '@pairwise/contracts';
import { useEffect, useRef, useState } from 'react';
import { connectionState, type ConnectionState, type DocumentState } from './connection.js';
import { participantsOf, sameParticipants, type Identity, type Participant } from './presence.js';
import type { RoomApi } from './room-api';
import { openDocument, openSocket } from './room-socket';

export type RoomSocket = {
  connection: ConnectionState;
  participants: Participant[];
  /** The shared code, once the server has sent it for the first time. */
  code: HocuspocusProvider | null;
};
type Options = {
  api: RoomApi;
  me: Identity;
  /** Whether this side may open the shared code now. */
  wantsCode: boolean;
  onEvent: (event: RoomEvent) => void;
  /** The room was out of touch and may have missed events. */
  onReconnected: () => void;
  /** The server turned this side away: what it may do has changed. */
  onRefused: () => void;
};

export function useRoomSocket(options: Options): RoomSocket {
  const { api, wantsCode } = options;
  const { participantId } = options.me;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const [socket, setSocket] = useState<HocuspocusProviderWebsocket | null>(null);
  const [isSocketOpen, setSocketOpen] = useState(false);
  const [eventsState, setEventsState] = useState<DocumentState>('waiting');
  const [codeState, setCodeState] = useState<DocumentState>('waiting');
  const [participants, setParticipants] = useState<Participant[]>([]);
  const [code, setCode] = useState<HocuspocusProvider | null>(null);

  useEffect(() => {
    const opened = openSocket(setSocketOpen);
    setSocket(opened);
    return () => {
      opened.destroy();
      setSocket(null);
      setSocketOpen(false);
    };
  }, [api]);

  useEffect(() => {
    if (!socket) return undefined;
    const { provider, destroy } = openDocument({
      socket,
      sessionId: api.sessionId,
      kind: 'events',
      me: latest.current.me,
      ticket: api.ticket,
      onState: (state) => {
        setEventsState(state);
        if (state === 'refused') latest.current.onRefused();
      },
      onEvent: (event) => latest.current.onEvent(event),
    });
    const readPresence = (): void => {
      const people = participantsOf(provider.awareness?.getStates().values() ?? [], participantId);
      setParticipants((before) => (sameParticipants(before, people) ? before : people));
    };
    provider.on('awarenessChange', readPresence);
    readPresence();
    return () => {
      destroy();
      setEventsState('waiting');
    };
  }, [socket, api, participantId]);

  useEffect(() => {
    if (!socket || !wantsCode) return undefined;
    const { provider, destroy } = openDocument({
      socket,
      sessionId: api.sessionId,
      kind: 'code',
      me: latest.current.me,
      ticket: api.ticket,
      onState: (state) => {
        setCodeState(state);
        if (state === 'synced') setCode(provider);
      },
    });
    return () => {
      setCode(null);
      setCodeState('waiting');
      destroy();
    };
  }, [socket, api, participantId, wantsCode]);

  const connection = useConnection({
    isSocketOpen,
    events: eventsState,
    code: wantsCode ? codeState : null,
    onReconnected: () => latest.current.onReconnected(),
  });
  return { connection, participants, code };
}

function useConnection(input: {
  isSocketOpen: boolean;
  events: DocumentState;
  code: DocumentState | null;
  onReconnected: () => void;
}): ConnectionState {
  const [wasConnected, setWasConnected] = useState(false);
  const state = connectionState({ ...input, wasConnected });
  const before = useRef<ConnectionState>('connecting');
  const onReconnected = useRef(input.onReconnected);
  useEffect(() => {
    onReconnected.current = input.onReconnected;
  });
  useEffect(() => {
    if (state === 'connected') setWasConnected(true);
    if (state === 'connected' && before.current === 'reconnecting') onReconnected.current();
    before.current = state;
  }, [state]);
  return state;
}
