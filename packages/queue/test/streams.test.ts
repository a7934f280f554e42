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
  const reader = connectPatiently(url.href);
  t.teardown(() => [redis, reader].forEach((one) => one.disconnect()));
  await redis.flushdb();
  const append = (key: RunStreamKey, sequence: number, event: RunEvent) =>
    appendRunEvent(redis, key, { sequence, event });

  t.test('events of a run are read in order, after the one that the reader has', async (t) => {
    const key = newKey();
    for (const [index, text] of ['a', 'b', 'c'].entries()) {
      await append(key, index + 1, output(text));
    }
    const read = async (after: number) =>
      (await readRunEvents(reader, key, after, 10)).map((one) => one.sequence);
    t.strictSame(await read(0), [1, 2, 3]);
    t.strictSame(await read(2), [3]);
    t.strictSame(await read(3), [], 'nothing new within the time');
    t.strictSame(await readRunEvents(reader, newKey(), 0, 10), [], 'nor of another run');
  });

  t.test('a waiting reader is told at once', async (t) => {
    const key = newKey();
    const waiting = readRunEvents(reader, key, 0, 30_000);
    await append(key, 1, { type: 'started' });
    t.strictSame(await waiting, [{ sequence: 1, event: { type: 'started' } }]);
  });

  t.test('a new attempt replaces the events of the one before', async (t) => {
    const key = newKey();
    for (const sequence of [1, 2, 3]) await append(key, sequence, output('first attempt'));
    await append(key, 1, output('second attempt'));
    t.strictSame(await readRunEvents(reader, key, 0, 10), [
      { sequence: 1, event: output('second attempt') },
    ]);
  });

  t.test('an event that comes twice or late is refused', async (t) => {
    const key = newKey();
    for (const sequence of [1, 2, 3]) await append(key, sequence, output('x'));
    await t.rejects(append(key, 3, output('again')), /equal or smaller/);
    await t.rejects(append(key, 2, output('late')), /equal or smaller/);
  });

  t.test('events do not stay for ever', async (t) => {
    const key = newKey();
    await append(key, 1, { type: 'started' });
    const [name = ''] = await redis.keys(`*${key.executionId}`);
    t.ok(name.includes(key.organizationId), 'the name starts with the tenant');
    const seconds = await redis.ttl(name);
    t.ok(seconds > 3_500 && seconds <= 3_600);
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
