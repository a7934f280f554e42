import {
  executionIdSchema,
  organizationIdSchema,
  sessionIdSchema,
  type RoomEnvelope,
  type RunEvent,
} from '@pairwise/contracts';
import { readTestEnvironment, until } from '@pairwise/test-kit';
import t from 'tap';
import {
  appendRunEvent,
  connectPatiently,
  publishRoomEvent,
  readRunEvents,
  subscribeToRooms,
  type RunStreamKey,
} from '../src/index.js';

const url = new URL(readTestEnvironment().REDIS_URL);
// What workers report is common to all of a Redis database, and other tests run beside this one.
url.pathname = '/10';

const newKey = (): RunStreamKey => ({
  organizationId: organizationIdSchema.parse(crypto.randomUUID()),
  executionId: executionIdSchema.parse(crypto.randomUUID()),
});
const output = (text: string): RunEvent => ({ type: 'output', stream: 'stdout', text });

t.test('what travels through Redis beside the jobs', async (t) => {
  const redis = connectPatiently(url.href);
  t.teardown(() => redis.disconnect());
  await redis.flushdb();
  const append = (key: RunStreamKey, sequence: number, event: RunEvent) =>
    appendRunEvent(redis, key, { sequence, event });

  t.test('events of a run are read in order, after the one that the reader has', async (t) => {
    const key = newKey();
    for (const [index, text] of ['a', 'b', 'c'].entries()) {
      await append(key, index + 1, output(text));
    }
    const read = async (after: number) =>
      (await readRunEvents(redis, key, after)).map((one) => one.sequence);
    t.strictSame(await read(0), [1, 2, 3]);
    t.strictSame(await read(2), [3]);
    t.strictSame(await read(3), [], 'nothing new');
    t.strictSame(await readRunEvents(redis, newKey(), 0), [], 'nor of another run');
  });

  t.test('a new attempt replaces the events of the one before', async (t) => {
    const key = newKey();
    for (const sequence of [1, 2, 3]) await append(key, sequence, output('first attempt'));
    await append(key, 1, output('second attempt'));
    t.strictSame(await readRunEvents(redis, key, 0), [
      { sequence: 1, event: output('second attempt') },
    ]);
  });

  t.test('an event that comes twice or late is refused', async (t) => {
    const key = newKey();
    for (const sequence of [1, 2, 3]) await append(key, sequence, output('x'));
    await t.rejects(append(key, 3, output('again')), /equal or smaller/);
    await t.rejects(append(key, 2, output('late')), /equal or smaller/);
  });

  t.test('events do not stay for ever, and of a finished run not for long', async (t) => {
    const key = newKey();
    const ttlsOf = async () => {
      const names = await redis.keys(`*${key.executionId}*`);
      for (const name of names) t.ok(name.includes(key.organizationId), 'named after the tenant');
      return Promise.all(names.map((name) => redis.ttl(name)));
    };
    await append(key, 1, { type: 'started' });
    for (const seconds of await ttlsOf()) t.ok(seconds > 3_500 && seconds <= 3_600);
    await append(key, 2, { type: 'finished', outcome: 'succeeded' });
    for (const seconds of await ttlsOf()) t.ok(seconds > 500 && seconds <= 600);
  });

  t.test('figures do not pile up in Redis: the oldest events make room', async (t) => {
    const key = newKey();
    const base64 = Buffer.alloc(2 * 1024 * 1024, 7).toString('base64');
    const figure: RunEvent = { type: 'figure', figure: { mediaType: 'image/png', base64 } };
    await append(key, 1, output('before'));
    for (let sequence = 2; sequence <= 11; sequence += 1) await append(key, sequence, figure);
    await append(key, 12, output('after'));
    const left = (await readRunEvents(redis, key, 0)).map(({ sequence }) => sequence);
    t.strictSame(left, [10, 11, 12], 'two of ten figures of 2 MiB fit into 8 MiB of Base64');
    const used = await redis.memory(
      'USAGE',
      `pairwise:run:${key.organizationId}:${key.executionId}`,
    );
    t.ok(Number(used) < 10 * 1024 * 1024, `${used} bytes`);
  });

  t.test('nor do many small ones', async (t) => {
    const key = newKey();
    const all = Array.from({ length: 5_010 }, (_, index) => append(key, index + 1, output('.')));
    await Promise.all(all);
    const left = (await readRunEvents(redis, key, 0)).map(({ sequence }) => sequence);
    t.equal(left.length, 5_000);
    t.equal(left[0], 11);
  });

  t.test('the room hears of an event with the stream, and of a refused one never', async (t) => {
    const key = newKey();
    const listener = connectPatiently(url.href);
    t.teardown(() => listener.disconnect());
    const heard: RoomEnvelope[] = [];
    await subscribeToRooms(
      listener,
      (one) => void (one.organizationId === key.organizationId && heard.push(one)),
      () => undefined,
    );
    const envelopeOf = (sequence: number): RoomEnvelope => ({
      organizationId: key.organizationId,
      sessionId: sessionIdSchema.parse(crypto.randomUUID()),
      audience: 'everyone',
      event: {
        type: 'execution.event',
        executionId: key.executionId,
        kind: 'run',
        sequence,
        event: { type: 'started' },
      },
    });
    const append = (sequence: number, envelope: RoomEnvelope) =>
      appendRunEvent(redis, key, { sequence, event: { type: 'started' } }, envelope);
    const [first, second] = [envelopeOf(2), envelopeOf(3)];
    await append(2, first);
    await t.rejects(append(2, envelopeOf(2)), /equal or smaller/);
    await append(3, second);
    await until('both', () => heard.length === 2);
    t.strictSame(heard, [first, second]);
  });

  t.test('room events reach every listener, malformed ones none', async (t) => {
    const envelope: RoomEnvelope = {
      organizationId: organizationIdSchema.parse(crypto.randomUUID()),
      sessionId: sessionIdSchema.parse(crypto.randomUUID()),
      audience: 'staff',
      event: { type: 'invitation.revoked', participantId: 'p' },
    };
    const heard: RoomEnvelope[][] = [[], []];
    const malformed: unknown[] = [];
    for (const list of heard) {
      const listener = connectPatiently(url.href);
      t.teardown(() => listener.disconnect());
      await subscribeToRooms(
        listener,
        (one) => void (one.sessionId === envelope.sessionId && list.push(one)),
        (cause) => malformed.push(cause),
      );
    }
    for (const text of ['{', '{}', JSON.stringify({ ...envelope, audience: 'world' })]) {
      await redis.publish('pairwise:rooms', text);
    }
    await publishRoomEvent(redis, envelope);
    await until('the event', () => heard.every((list) => list.length > 0));
    t.strictSame(heard, [[envelope], [envelope]]);
    t.equal(malformed.length, 6, 'three for each of the two');
    const wrong = Object.assign({}, envelope, { audience: 'world' });
    await t.rejects(publishRoomEvent(redis, wrong), 'nor is such a thing sent');
  });
});
