import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { readEnvironment } from './server/env.js';
import { setPageHeaders } from './server/page-headers.js';
import { createUpstreams } from './server/upstreams.js';

const DRAIN_MS = 5_000;
const KEEP_ALIVE_MS = 65_000;

const environment = readEnvironment(process.env);
const isDevelopment = environment.NODE_ENV === 'development';
const here = fileURLToPath(new URL('.', import.meta.url));
const upstreams = createUpstreams({
  apiUrl: environment.API_URL,
  realtimeUrl: environment.REALTIME_URL,
  trustProxy: environment.TRUST_PROXY,
});

/**
 * Next takes every upgrade of the server that it is given, the rooms' sockets included: so it is
 * given this one, which never listens, and in development hears on it what is meant for it.
 */
const serverForNext = createServer();
const app = next({
  dev: isDevelopment,
  dir: isDevelopment ? here : fileURLToPath(new URL('..', import.meta.url)),
  port: environment.PORT,
  httpServer: serverForNext,
});

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  if (path === '/v1' || path.startsWith('/v1/')) {
    upstreams.forwardRequest(request, response);
    return;
  }
  if (path === '/healthz') {
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok\n');
    return;
  }
  setPageHeaders(request, response, { isDevelopment, publicUrl: environment.PUBLIC_URL });
  answerPage(request, response).catch((cause: unknown) => {
    console.error('page failed', path, cause);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
}

const upgradedSockets = new Set<Duplex>();

function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
  socket.on('error', () => socket.destroy());
  upgradedSockets.add(socket);
  socket.once('close', () => upgradedSockets.delete(socket));
  if (pathOf(request) === '/sync' && socket instanceof Socket) {
    upstreams.forwardSocket(request, socket, head);
  } else if (isDevelopment) {
    serverForNext.emit('upgrade', request, socket, head);
  } else {
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  }
}

await app.prepare();
const answerPage = app.getRequestHandler();
const server = createServer(answer);
server.keepAliveTimeout = KEEP_ALIVE_MS;
server.on('upgrade', upgrade);
server.listen(environment.PORT, environment.HOST, () => {
  console.log(`Pairwise is at ${environment.PUBLIC_URL}`);
});

/** Rooms reconnect by themselves, so their sockets go at once; answers in flight are finished. */
function shutDown(): void {
  server.close(() => {
    upstreams.close();
    void app.close().finally(() => process.exit(0));
  });
  server.closeIdleConnections();
  for (const socket of upgradedSockets) socket.destroy();
  setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
}

process.once('SIGTERM', shutDown);
process.once('SIGINT', shutDown);
