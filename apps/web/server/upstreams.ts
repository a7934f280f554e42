import { errorCatalogue, type Problem } from '@pairwise/contracts';
import { createProxyServer } from 'http-proxy-3';
import { Agent, ServerResponse, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

const SILENCE_MS_MAX = 300_000;
const CONNECT_TIMEOUT_MS = 5_000;

export type UpstreamOptions = { apiUrl: string; realtimeUrl: string; trustProxy: boolean };

/** The two services behind this origin: requests for the API, sockets for the rooms. */
export function createUpstreams({ apiUrl, realtimeUrl, trustProxy }: UpstreamOptions) {
  const agent = new Agent({ keepAlive: true });
  const common = { xfwd: true, proxyTimeout: SILENCE_MS_MAX, connectTimeout: CONNECT_TIMEOUT_MS };
  const api = createProxyServer({ ...common, target: apiUrl, agent });
  const realtime = createProxyServer({
    ...common,
    target: realtimeUrl,
    ws: true,
    xfwdWsProtoAsHttp: true,
    proxyTimeout: 0,
  });

  // Otherwise an answer that breaks off in the middle would leave the browser waiting for its rest.
  api.on('proxyRes', (incoming, _request, response) => {
    incoming.once('close', () => {
      if (!incoming.complete) response.destroy();
    });
  });
  api.on('error', (_cause, _request, response) => answerUnavailable(response));
  realtime.on('error', (_cause, _request, socket) => answerUnavailable(socket));

  /** What a client claims about itself under these names is not carried on. */
  const prepare = (request: IncomingMessage): void => {
    if (trustProxy) return;
    delete request.headers.forwarded;
    delete request.headers['x-forwarded-for'];
    delete request.headers['x-forwarded-host'];
    delete request.headers['x-forwarded-port'];
    delete request.headers['x-forwarded-proto'];
  };

  return {
    forwardRequest(request: IncomingMessage, response: ServerResponse): void {
      prepare(request);
      api.web(request, response);
    },
    forwardSocket(request: IncomingMessage, socket: Socket, head: Buffer): void {
      prepare(request);
      realtime.ws(request, socket, head);
    },
    close(): void {
      agent.destroy();
    },
  };
}

/** The upstream cannot be reached, or broke off: a whole answer where none has begun, else an end. */
function answerUnavailable(target: ServerResponse | Socket): void {
  if (!(target instanceof ServerResponse)) {
    target.destroy();
    return;
  }
  if (target.headersSent || target.destroyed) {
    target.destroy();
    return;
  }
  const { status, title } = errorCatalogue.unavailable;
  const problem: Problem = { type: 'about:blank', title, status, code: 'unavailable' };
  target.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'Retry-After': '2',
  });
  target.end(JSON.stringify(problem));
}
