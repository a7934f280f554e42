import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { limits } from '@pairwise/contracts';
import type { Database } from '@pairwise/db';
import { subscribeToRooms } from '@pairwise/queue';
import type { Logger } from '@pairwise/telemetry';
import type { Redis } from 'ioredis';
import { WebSocketServer, type WebSocket } from 'ws';
import { PresenceRecord } from './presence-record.js';
import { RoomServer } from './room-server.js';

export interface RealtimeOptions {
  db: Database;
  /** For subscribing alone. */
  subscriber: Redis;
  /** Fails at once when Redis is away. */
  publisher: Redis;
  authSecret: string;
  publicUrl: string;
  logger: Logger;
  roomLogBytesMax?: number;
  /** How often open rooms are compared with the database. */
  recheckMs?: number;
  /** How often it is noted who came and who left. */
  presenceMs?: number;
}

export interface Realtime {
  http: Server;
  rooms: RoomServer;
  close: () => Promise<void>;
}

/** Builds the realtime server; the caller listens on `http`. */
export async function buildRealtime(options: RealtimeOptions): Promise<Realtime> {
  const { subscriber, logger } = options;
  const rooms = new RoomServer(options);
  await subscribeToRooms(
    subscriber,
    (envelope) => rooms.handle(envelope),
    (cause) => logger.warn({ err: cause }, 'malformed room event'),
  );
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.syncMessageBytes });
  const http = createServer((request, response) => {
    void answer(request.url ?? '/', options).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  const origin = new URL(options.publicUrl).origin;
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A peer may hang up at any moment; unheard, that would end the process.
    socket.on('error', () => socket.destroy());
    const [path] = (request.url ?? '/').split('?', 1);
    // Browsers always say where a socket's page came from; other sites' pages have no business here.
    const isForeign = request.headers.origin !== undefined && request.headers.origin !== origin;
    if (path !== '/sync' || isForeign) {
      socket.end(`HTTP/1.1 ${isForeign ? '403 Forbidden' : '404 Not Found'}\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => connect(rooms, client));
  });
  const recheck = setInterval(() => {
    rooms
      .recheckOpenRooms()
      .catch((cause: unknown) => logger.warn({ err: cause }, 'open rooms not rechecked'));
  }, options.recheckMs ?? 2_000);
  const presence = new PresenceRecord({ ...options, redis: options.publisher }, () =>
    rooms.participants(),
  );
  presence.start(options.presenceMs ?? 2_000);
  return {
    http,
    rooms,
    close: async () => {
      clearInterval(recheck);
      presence.stop();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      // Sockets go first: who is told that an edit arrived must find it stored.
      for (const client of sockets.clients) client.terminate();
      // What has arrived before is dealt with within this turn of the event loop.
      await setImmediate();
      await rooms.close();
      await closed;
    },
  };
}

/** The library handles messages; the socket's life is ours to pass on. */
function connect(rooms: RoomServer, client: WebSocket): void {
  const connection = rooms.hocuspocus.handleConnection(client, new Request('http://realtime/sync'));
  client.on('message', (data: Buffer) => connection.handleMessage(new Uint8Array(data)));
  client.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
  // A frame that is too large or malformed closes the socket by itself.
  client.on('error', () => client.terminate());
}

async function answer(url: string, options: RealtimeOptions) {
  if (url === '/healthz') return { status: 200, body: { alive: true } };
  if (url !== '/readyz') return { status: 404, body: { code: 'not_found' } };
  const ready = await options.db.ping().then(
    () => options.subscriber.status === 'ready',
    () => false,
  );
  return { status: ready ? 200 : 503, body: { ready } };
}
