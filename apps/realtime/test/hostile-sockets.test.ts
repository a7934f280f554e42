import { once } from 'node:events';
import net from 'node:net';
import { until } from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import WebSocket from 'ws';
import {
  connect,
  openRoom,
  storedText,
  synced,
  textOf,
  ticketOf,
  write,
  type Client,
  type Room,
} from './support.js';

/** Message types of the library's protocol. */
const SYNC = 0;
const AWARENESS = 1;
const BROADCAST_STATELESS = 6;

/** A text or bytes of at most 127 bytes, as the protocol writes them: the length first. */
function short(content: string | Uint8Array): number[] {
  const bytes = Buffer.from(content);
  if (bytes.length > 127) throw new Error('Too long for one byte of length.');
  return [bytes.length, ...bytes];
}

const codeOf = (room: Room): string => `session/${room.session.id}/code`;

const sendRaw = (client: Client, bytes: readonly number[]): void =>
  client.provider.configuration.websocketProvider.webSocket?.send(Uint8Array.from(bytes));

async function openTwo(t: Test) {
  const room = await openRoom(t, 'live');
  const honest = connect(t, room, ticketOf(room, 'interviewer'));
  const hostile = connect(t, room, ticketOf(room, 'candidate'));
  await Promise.all([honest, hostile].map(synced));
  return { room, honest, hostile };
}

/** The server lives, takes an edit, and has put nobody else out. */
async function assertUnharmed(t: Test, room: Room, honest: Client, what: string): Promise<void> {
  const line = `# after ${what}\n`;
  write(honest, line);
  await until('the edit to be stored', async () => (await storedText(room)).startsWith(line));
  t.equal(honest.closes.length, 0, `nobody else notices ${what}`);
}

t.test('a client cannot speak to the whole room as the server does', async (t) => {
  const { room, honest, hostile } = await openTwo(t);
  const payload = short(JSON.stringify({ type: 'session.status', status: 'ended' }));
  sendRaw(hostile, [...short(codeOf(room)), BROADCAST_STATELESS, ...payload]);
  await until('the socket to close', () => hostile.closes.length > 0);
  await assertUnharmed(t, room, honest, 'a forged broadcast');
  t.strictSame(honest.events, [], 'it reached nobody');
});

t.test('broken messages inside an open room cost only their sender', async (t) => {
  const { room, honest } = await openTwo(t);
  const name = short(codeOf(room));
  const broken: Record<string, number[]> = {
    'an update of noise': [...name, SYNC, 2, ...short(Uint8Array.of(9, 255, 255, 1, 2, 3))],
    'an update with a giant count': [
      ...name,
      SYNC,
      2,
      ...short(Uint8Array.of(255, 255, 255, 255, 15, 255, 255, 255, 255, 15)),
    ],
    'a state vector of noise': [...name, SYNC, 0, ...short(Uint8Array.of(255, 255, 255, 255))],
    'an unknown kind of sync': [...name, SYNC, 77, 0],
    'presence of noise': [...name, AWARENESS, ...short(Uint8Array.of(3, 255, 255, 255))],
    'presence that is no JSON': [
      ...name,
      AWARENESS,
      ...short(Uint8Array.of(1, 7, 1, ...short('{"user":'))),
    ],
    'presence that is a number': [
      ...name,
      AWARENESS,
      ...short(Uint8Array.of(1, 7, 1, ...short('42'))),
    ],
    'an unknown message': [...name, 99, 1, 2, 3],
    'an unfinished message': [...name],
  };
  for (const [what, bytes] of Object.entries(broken)) {
    const hostile = connect(t, room, ticketOf(room, 'candidate'));
    await synced(hostile);
    sendRaw(hostile, bytes);
    await assertUnharmed(t, room, honest, what);
  }
  t.equal(textOf(honest), await storedText(room), 'the text is the honest one');
});

t.test('requests that are no requests do not stop the server', async (t) => {
  const room = await openRoom(t, 'live');
  const honest = connect(t, room, ticketOf(room, 'interviewer'));
  await synced(honest);
  const handshake =
    'Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  for (const target of ['//', '/\\\\[', 'http://[', '*', '/sync/../sync', '/%00']) {
    const socket = net.connect(room.port, '127.0.0.1');
    socket.on('error', () => undefined);
    const closed = once(socket, 'close');
    await once(socket, 'connect');
    socket.end(`GET ${target} HTTP/1.1\r\n${handshake}`);
    socket.resume();
    await closed;
    await assertUnharmed(t, room, honest, `a request for ${target}`);
  }
});

t.test('peers that hang up in the middle do not stop the server', async (t) => {
  const room = await openRoom(t, 'live');
  const honest = connect(t, room, ticketOf(room, 'interviewer'));
  await synced(honest);
  const upgrade = (path: string, origin: string) =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\n` +
    'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  for (const request of [
    upgrade('/sync', 'https://evil.example'),
    upgrade('/other', 'http://localhost:3000'),
    upgrade('/sync', 'http://localhost:3000'),
  ]) {
    for (let round = 0; round < 20; round += 1) {
      const socket = net.connect(room.port, '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      const closed = once(socket, 'close');
      socket.write(request, () => socket.resetAndDestroy());
      await closed;
    }
  }
  await assertUnharmed(t, room, honest, 'sixty resets');
});

t.test('who sends without a ticket is put out before it costs much', async (t) => {
  const room = await openRoom(t, 'live');
  const honest = connect(t, room, ticketOf(room, 'interviewer'));
  await synced(honest);
  const socket = new WebSocket(`ws://127.0.0.1:${room.port}/sync`);
  socket.on('error', () => undefined);
  await once(socket, 'open');
  const closed = once(socket, 'close');
  const message = Uint8Array.from([...short(codeOf(room)), SYNC, 2, ...short('x'.repeat(100))]);
  for (let count = 0; count < 10_000; count += 1) socket.send(message);
  await closed;
  await assertUnharmed(t, room, honest, 'a flood');
});

t.test('an edit that is too large for a message costs its sender the socket alone', async (t) => {
  const { room, honest, hostile } = await openTwo(t);
  const before = textOf(honest);
  write(hostile, '\u0000\u0001\u00ff'.repeat(2 * 1024 * 1024));
  await until('the socket to close', () => hostile.closes.length > 0);
  t.equal(textOf(honest), before, 'nothing of it arrives');
  await assertUnharmed(t, room, honest, 'five megabytes');
});

t.test('a room takes so much and no more, and those who are in it go on', async (t) => {
  const room = await openRoom(t, 'live', 60_000, { roomLogBytesMax: 100_000 });
  const honest = connect(t, room, ticketOf(room, 'interviewer'));
  const hostile = connect(t, room, ticketOf(room, 'candidate'));
  await Promise.all([honest, hostile].map(synced));
  write(hostile, `# ${'x'.repeat(60_000)}\n`);
  await until('the first to arrive', () => textOf(honest).length > 60_000);
  write(hostile, `# ${'y'.repeat(60_000)}\n`);
  await until('the socket to close', () => hostile.closes.length > 0);
  t.notMatch(textOf(honest), /yyy/, 'the second does not');
  await assertUnharmed(t, room, honest, 'a full room');
});

t.test('names with a NUL, a path or another case open nothing', async (t) => {
  const room = await openRoom(t, 'live');
  const { id } = room.session;
  for (const name of [
    `session/${id}/code/../events`,
    `session/${id}/code/`,
    `/session/${id}/code`,
    `SESSION/${id}/code`,
    `session/${id.toUpperCase()}/code`,
    `session/${id}/code\n`,
    `session/\0${id}/code`,
    `session/${id}\0/code`,
    `session/${id}`,
    '__proto__',
    'constructor',
  ]) {
    const client = connect(t, room, ticketOf(room, 'interviewer'), { name });
    await until(
      `a refusal of ${JSON.stringify(name)}`,
      () => client.refusals.length > 0 || client.closes.length > 0,
    );
    t.notOk(client.provider.isSynced, JSON.stringify(name));
    t.equal(textOf(client), '');
  }
});
