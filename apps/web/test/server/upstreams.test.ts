import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { Socket, type AddressInfo } from 'node:net';
import { test, type Test } from 'tap';
import { createUpstreams } from '../../server/upstreams.js';

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function listen(t: Test, server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${portOf(server)}`;
}

/** A port that was free a moment ago, where nobody answers. */
async function deadUrl(): Promise<string> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${portOf(server)}`;
  server.close();
  await once(server, 'close');
  return url;
}

async function front(
  t: Test,
  options: { apiUrl: string; realtimeUrl: string; trustProxy?: boolean },
): Promise<string> {
  const upstreams = createUpstreams({ trustProxy: false, ...options });
  const server = createServer((incoming, response) => upstreams.forwardRequest(incoming, response));
  server.on('upgrade', (incoming: IncomingMessage, socket, head: Buffer) => {
    if (socket instanceof Socket) upstreams.forwardSocket(incoming, socket, head);
  });
  t.teardown(() => upstreams.close());
  return listen(t, server);
}

const echoHeaders = () =>
  createServer((incoming, response) => response.end(JSON.stringify(incoming.headers)));

test('a client cannot choose the address that the API sees', async (t) => {
  const apiUrl = await listen(t, echoHeaders());
  const url = await front(t, { apiUrl, realtimeUrl: apiUrl });
  const answer = await fetch(`${url}/v1/me`, {
    headers: {
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-proto': 'https',
      forwarded: 'for=6.6.6.6',
    },
  });
  const seen: Record<string, string> = await answer.json();
  t.equal(seen['x-forwarded-for'], '127.0.0.1');
  t.equal(seen['x-forwarded-proto'], 'http');
  t.equal(seen['x-forwarded-host'], new URL(url).host);
  t.notOk(seen['forwarded']);
});

test('behind a trusted proxy the address that it reports is kept', async (t) => {
  const apiUrl = await listen(t, echoHeaders());
  const url = await front(t, { apiUrl, realtimeUrl: apiUrl, trustProxy: true });
  const answer = await fetch(`${url}/v1/me`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
  const seen: Record<string, string> = await answer.json();
  t.equal(seen['x-forwarded-for'], '203.0.113.9,127.0.0.1');
});

test('events reach the browser one by one, not when the stream ends', async (t) => {
  let finish = () => {};
  const apiUrl = await listen(
    t,
    createServer((_incoming, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('data: first\n\n');
      finish = () => response.end('data: last\n\n');
    }),
  );
  const url = await front(t, { apiUrl, realtimeUrl: apiUrl });
  const answer = await fetch(`${url}/v1/runs/1/events`);
  const reader = answer.body?.getReader();
  t.ok(reader);
  const first = await reader?.read();
  t.match(new TextDecoder().decode(first?.value), 'data: first', 'while the stream is still open');
  finish();
  const last = await reader?.read();
  t.match(new TextDecoder().decode(last?.value), 'data: last');
});

test('an API that is down is told as a problem document', async (t) => {
  const apiUrl = await deadUrl();
  const url = await front(t, { apiUrl, realtimeUrl: apiUrl });
  const answer = await fetch(`${url}/v1/me`);
  t.equal(answer.status, 503);
  t.equal(answer.headers.get('content-type'), 'application/problem+json');
  t.match(await answer.json(), { status: 503, code: 'unavailable' });
});

test('an answer that breaks off in the middle ends broken, not complete', async (t) => {
  const apiUrl = await listen(
    t,
    createServer((_incoming, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('half');
      setImmediate(() => response.destroy());
    }),
  );
  const url = await front(t, { apiUrl, realtimeUrl: apiUrl });
  await t.rejects(fetch(`${url}/v1/me`).then((answer) => answer.text()));
});

test('a socket is carried to the room server and back', async (t) => {
  const realtime = createServer();
  realtime.on('upgrade', (incoming: IncomingMessage, socket) => {
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    socket.once('data', (data: Buffer) => socket.end(`${incoming.url} ${data.toString()}`));
  });
  const realtimeUrl = await listen(t, realtime);
  const url = await front(t, { apiUrl: realtimeUrl, realtimeUrl });
  const [, socket] = await openSocket(`${url}/sync?x=1`);
  socket.write('hello');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  t.equal(answer.toString(), '/sync?x=1 hello');
  socket.destroy();
});

test('a room server that is down ends the socket at once', async (t) => {
  const realtimeUrl = await deadUrl();
  const url = await front(t, { apiUrl: realtimeUrl, realtimeUrl });
  await t.rejects(openSocket(`${url}/sync`));
});

async function openSocket(url: string): Promise<[IncomingMessage, Socket]> {
  const upgrade = request(url, { headers: { Connection: 'Upgrade', Upgrade: 'websocket' } });
  upgrade.end();
  const [response, socket] = (await once(upgrade, 'upgrade')) as [IncomingMessage, Socket];
  return [response, socket];
}
