import {
  HocuspocusProvider,
  HocuspocusProviderWebsocket,
  WebSocketStatus,
} from '@hocuspocus/provider';
import { roomDocumentName, roomEventSchema, type RoomEvent } from '@pairwise/contracts';
import { colorsOf, type Identity } from './presence.js';
import { retryDelayMs, type DocumentSignal } from './connection.js';

export type OpenDocument = { provider: HocuspocusProvider; destroy: () => void };
type DocumentOptions = {
  socket: HocuspocusProviderWebsocket;
  sessionId: string;
  kind: 'events' | 'code';
  me: Identity;
  ticket: () => Promise<string>;
  onSignal: (signal: DocumentSignal) => void;
  onEvent?: (event: RoomEvent) => void;
};

const reconnectDelayMaxMs = 5_000;

export function openSocket(onConnected: (isConnected: boolean) => void) {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new HocuspocusProviderWebsocket({
    url: `${scheme}://${window.location.host}/sync`,
    maxDelay: reconnectDelayMaxMs,
  });
  socket.on('status', ({ status }: { status: string }) =>
    onConnected(status === WebSocketStatus.Connected),
  );
  return socket;
}

/** One document of the room. It asks for a new ticket each time that it has to prove itself. */
export function openDocument(options: DocumentOptions): OpenDocument {
  const { socket, sessionId, kind, me, ticket, onSignal, onEvent } = options;
  const provider = new HocuspocusProvider({
    name: roomDocumentName(sessionId, kind),
    websocketProvider: socket,
    token: ticket,
  });
  const stopRetrying = retryWhenRefused(provider, socket, onSignal);
  keepPresenceAcrossReconnects(provider);
  provider.on('synced', () => onSignal('synced'));
  provider.on('stateless', ({ payload }: { payload: string }) => {
    const event = parseEvent(payload);
    if (event) onEvent?.(event);
  });
  provider.setAwarenessField('user', { ...me, ...colorsOf(me) });
  provider.attach();
  return {
    provider,
    destroy: () => {
      stopRetrying();
      provider.destroy();
      provider.document.destroy();
    },
  };
}

/**
 * A presence is taken only when its counter has grown. After a broken connection neither mine nor the
 * others' has, so everybody would be invisible until the next heartbeat.
 */
function keepPresenceAcrossReconnects(provider: HocuspocusProvider): void {
  const { awareness } = provider;
  if (!awareness) return;
  provider.on('close', () => {
    for (const clientId of awareness.meta.keys()) {
      if (clientId !== awareness.clientID) awareness.meta.delete(clientId);
    }
  });
  provider.on('authenticated', () => awareness.setLocalState(awareness.getLocalState()));
}

/**
 * The server refuses or closes a single document while the socket stays open (a ticket that timed
 * out, a status that just changed); the library then waits for ever, so the room asks again.
 */
function retryWhenRefused(
  provider: HocuspocusProvider,
  socket: HocuspocusProviderWebsocket,
  onSignal: (signal: DocumentSignal) => void,
): () => void {
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const askAgain = async (): Promise<void> => {
    timer = undefined;
    if (socket.status !== WebSocketStatus.Connected || provider.isAuthenticated) return;
    await provider.sendToken();
    provider.startSync();
  };
  const schedule = (): void => {
    if (timer !== undefined) return;
    timer = setTimeout(() => void askAgain(), retryDelayMs(attempts));
    attempts += 1;
  };
  provider.on('authenticated', () => {
    attempts = 0;
  });
  provider.on('authenticationFailed', () => {
    onSignal('refused');
    schedule();
  });
  provider.on('close', () => {
    onSignal('interrupted');
    if (socket.status === WebSocketStatus.Connected) schedule();
  });
  return () => clearTimeout(timer);
}

function parseEvent(payload: string): RoomEvent | null {
  try {
    const event = roomEventSchema.safeParse(JSON.parse(payload));
    return event.success ? event.data : null;
  } catch {
    return null;
  }
}
