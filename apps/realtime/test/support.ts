import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  roomDocumentName,
  type OrganizationId,
  type RoomTicketClaims,
  type SessionId,
} from '@pairwise/contracts';
import { sealRoomTicket } from '@pairwise/domain';
import { connectForRequests, connectPatiently } from '@pairwise/queue';
import { createLogger } from '@pairwise/telemetry';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  readTestEnvironment,
  testPublicUrl,
  testSecret,
  until,
  type TestApi,
  type TestOrganization,
  type TestSession,
} from '@pairwise/test-kit';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { buildRealtime, type Realtime } from '../src/app.js';

interface Teardown {
  teardown(work: () => void | Promise<void>): void;
}

export interface Room {
  api: TestApi;
  organization: TestOrganization;
  session: TestSession;
  realtime: Realtime;
  port: number;
}

interface ListenOptions {
  redisUrl?: string;
  presenceMs?: number;
  roomLogBytesMax?: number;
}

export async function listen(
  t: Teardown,
  api: TestApi,
  recheckMs = 60_000,
  {
    redisUrl = readTestEnvironment().REDIS_URL,
    presenceMs = 60_000,
    ...options
  }: ListenOptions = {},
): Promise<{ realtime: Realtime; port: number; close: () => Promise<void> }> {
  const subscriber = connectPatiently(redisUrl);
  const publisher = connectForRequests(redisUrl);
  const realtime = await buildRealtime({
    db: api.database.db,
    subscriber,
    publisher,
    authSecret: testSecret,
    publicUrl: testPublicUrl,
    logger: createLogger('realtime-test', { level: 'silent' }),
    recheckMs,
    presenceMs,
    ...options,
  });
  realtime.http.listen(0, '127.0.0.1');
  await once(realtime.http, 'listening');
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await realtime.close();
    subscriber.disconnect();
    publisher.disconnect();
  };
  t.teardown(close);
  return { realtime, port: (realtime.http.address() as AddressInfo).port, close };
}

/** A session with its candidate, and a realtime server in front of it. */
export async function openRoom(
  t: Teardown,
  status: 'pending' | 'live',
  recheckMs?: number,
  options?: ListenOptions,
): Promise<Room> {
  const api = await createTestApi(t as Parameters<typeof createTestApi>[0]);
  const organization = await createTestOrganization(api, 'Acme');
  const session = await createTestSession(api, organization, status);
  return { api, organization, session, ...(await listen(t, api, recheckMs, options)) };
}

type Who = 'interviewer' | 'candidate';

export function ticketOf(room: Room, who: Who, changes: Partial<RoomTicketClaims> = {}): string {
  return sealRoomTicket(testSecret, {
    organizationId: room.organization.id,
    sessionId: room.session.id as SessionId,
    participantId:
      who === 'candidate' ? room.session.invitationId : room.organization.userIds.interviewer,
    name: who === 'candidate' ? 'Casey Candidate' : 'Ina Interviewer',
    role: who,
    expiresAtMs: Date.now() + 60_000,
    ...changes,
  });
}

export interface Client {
  document: Y.Doc;
  provider: HocuspocusProvider;
  events: string[];
  refusals: string[];
  closes: number[];
}

/** A browser's side of the room, in this process. */
export function connect(
  t: Teardown,
  room: Room,
  ticket: string,
  kind: 'code' | 'events' | { name: string } = 'code',
): Client {
  const socket = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${room.port}/sync`,
    WebSocketPolyfill: WebSocket,
    maxAttempts: 1,
  });
  const document = new Y.Doc();
  const client: Client = {
    document,
    events: [],
    refusals: [],
    closes: [],
    provider: new HocuspocusProvider({
      websocketProvider: socket,
      document,
      name: typeof kind === 'string' ? roomDocumentName(room.session.id, kind) : kind.name,
      token: ticket,
      onStateless: ({ payload }) => client.events.push(payload),
      onAuthenticationFailed: ({ reason }) => client.refusals.push(reason),
      onClose: ({ event }) => client.closes.push(event.code),
    }),
  };
  client.provider.attach();
  t.teardown(() => {
    client.provider.destroy();
    socket.destroy();
  });
  return client;
}

export const textOf = (client: Client): string =>
  client.document.getText('cosine-similarity-matrix').toString();

export const write = (client: Client, text: string): void =>
  client.document.getText('cosine-similarity-matrix').insert(0, text);

export const synced = (client: Client): Promise<unknown> =>
  until('the document to arrive', () => client.provider.isSynced && textOf(client).length > 0);

/** The text as the log in Postgres gives it. */
export async function storedText(room: Room): Promise<string> {
  const { roomUpdates } = await import('@pairwise/db');
  const updates = await room.api.database.db.withTenant(
    room.organization.id as OrganizationId,
    (tx) => roomUpdates.list(tx, room.session.id as SessionId),
  );
  const document = new Y.Doc();
  for (const update of updates) Y.applyUpdate(document, update);
  return document.getText('cosine-similarity-matrix').toString();
}
