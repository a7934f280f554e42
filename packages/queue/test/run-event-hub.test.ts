import { executionIdSchema, organizationIdSchema, type RunEvent } from '@pairwise/contracts';
import { createGate, readTestEnvironment, until } from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import {
  appendRunEvent,
  connectForRequests,
  connectPatiently,
  RunEventHub,
  type RunEventWatch,
  type RunStreamKey,
  type StoredRunEvent,
} from '../src/index.js';

const { REDIS_URL } = readTestEnvironment();
const newKey = (): RunStreamKey => ({
  organizationId: organizationIdSchema.parse(crypto.randomUUID()),
  executionId: executionIdSchema.parse(crypto.randomUUID()),
});
const output = (text: string): RunEvent => ({ type: 'output', stream: 'stdout', text });
const nameOf = (key: RunStreamKey): string =>
  `pairwise:run:${key.organizationId}:${key.executionId}`;
const sequencesOf = (events: StoredRunEvent[]): number[] => events.map(({ sequence }) => sequence);

t.test('following executions', async (t) => {
  const redis = connectPatiently(REDIS_URL);
  t.teardown(() => redis.disconnect());
  const append = (key: RunStreamKey, sequence: number, event = output(`${sequence}`)) =>
    appendRunEvent(redis, key, { sequence, event });
  const createHub = (t: Test, url = REDIS_URL): RunEventHub => {
    const reader = connectForRequests(url);
    const hub = new RunEventHub(connectPatiently(url), reader);
    t.teardown(() => {
      hub.close();
      reader.disconnect();
    });
    return hub;
  };
  /** Reads until so many have come. */
  const collect = async (watch: RunEventWatch, count: number): Promise<StoredRunEvent[]> => {
    const events: StoredRunEvent[] = [];
    while (events.length < count) events.push(...(await watch.next(10_000)));
    return events;
  };
  const countListeners = async (key: RunStreamKey): Promise<number> =>
    Number((await redis.pubsub('NUMSUB', nameOf(key)))[1]);

  t.test('a waiting reader is told at once, whatever the wait', async (t) => {
    const watch = createHub(t).watch(newKey(), 0);
    const waiting = watch.next(30_000);
    await append(watch.key, 1, { type: 'started' });
    t.strictSame(await waiting, [{ sequence: 1, event: { type: 'started' } }]);
    watch.close();
  });

  t.test('what comes while a reader joins comes once, in order', async (t) => {
    const hub = createHub(t);
    for (let round = 0; round < 20; round += 1) {
      const key = newKey();
      const appending = (async () => {
        for (let sequence = 1; sequence <= 50; sequence += 1) await append(key, sequence);
      })();
      await until('a few', async () => (await redis.xlen(nameOf(key))) > round);
      const watch = hub.watch(key, 0);
      const events = await collect(watch, 50);
      await appending;
      t.strictSame(
        sequencesOf(events),
        Array.from({ length: 50 }, (_, index) => index + 1),
      );
      watch.close();
    }
  });

  t.test('a reader who comes back gets the rest, nothing lost and nothing twice', async (t) => {
    const hub = createHub(t);
    const key = newKey();
    const appending = (async () => {
      for (let sequence = 1; sequence <= 300; sequence += 1) await append(key, sequence);
    })();
    const events: StoredRunEvent[] = [];
    while (events.length < 300) {
      const watch = hub.watch(key, events.at(-1)?.sequence ?? 0);
      events.push(...(await watch.next(10_000)).slice(0, 7));
      watch.close();
    }
    await appending;
    t.strictSame(
      sequencesOf(events),
      Array.from({ length: 300 }, (_, index) => index + 1),
    );
  });

  t.test('readers of one execution share a subscription, which goes with the last', async (t) => {
    const hub = createHub(t);
    const key = newKey();
    const watches = [hub.watch(key, 0), hub.watch(key, 0), hub.watch(key, 1)];
    await append(key, 1);
    await append(key, 2);
    const heard = await Promise.all(
      watches.map((watch, index) => collect(watch, index === 2 ? 1 : 2)),
    );
    t.strictSame(heard.map(sequencesOf), [[1, 2], [1, 2], [2]]);
    t.equal(await countListeners(key), 1);
    watches.slice(1).forEach((watch) => watch.close());
    await append(key, 3);
    const [first] = watches;
    t.strictSame(sequencesOf((await first?.next(10_000)) ?? []), [3], 'the one left goes on');
    const other = hub.watch(newKey(), 0);
    first?.close();
    await until('nobody to listen', async () => (await countListeners(key)) === 0);
    t.strictSame(await first?.next(10_000), [], 'and a closed one waits for nothing');
    other.close();
  });

  t.test(
    'a new attempt starts again at 1, for those who listen and those who come back',
    async (t) => {
      const hub = createHub(t);
      const key = newKey();
      const watch = hub.watch(key, 0);
      for (const sequence of [1, 2, 3]) await append(key, sequence, output('first'));
      t.strictSame(sequencesOf(await collect(watch, 3)), [1, 2, 3]);
      await append(key, 1, output('second'));
      t.strictSame(await collect(watch, 1), [{ sequence: 1, event: output('second') }]);
      await append(key, 2, output('second'));
      t.strictSame(sequencesOf(await collect(watch, 1)), [2]);
      const back = hub.watch(key, 3);
      t.strictSame(sequencesOf(await collect(back, 2)), [1, 2]);
      [watch, back].forEach((one) => one.close());
    },
  );

  t.test('a reader who takes nothing is caught up from the stream', async (t) => {
    const watch = createHub(t).watch(newKey(), 0);
    await append(watch.key, 1);
    await collect(watch, 1);
    await Promise.all(Array.from({ length: 400 }, (_, index) => append(watch.key, index + 2)));
    t.strictSame(
      sequencesOf(await collect(watch, 400)),
      Array.from({ length: 400 }, (_, index) => index + 2),
    );
    watch.close();
  });

  t.test('what is no event disturbs nobody', async (t) => {
    const watch = createHub(t).watch(newKey(), 0);
    await append(watch.key, 1);
    await collect(watch, 1);
    for (const text of ['', '{', 'x {}', 'x {"sequence":2,"event":{"type":"started"}}']) {
      await redis.publish(nameOf(watch.key), text);
    }
    await append(watch.key, 2);
    t.strictSame(await collect(watch, 1), [{ sequence: 2, event: output('2') }]);
    watch.close();
  });

  t.test('a reader goes on by itself after Redis was away', async (t) => {
    const { gate, url } = await createGate(t, REDIS_URL);
    const watch = createHub(t, url).watch(newKey(), 0);
    await append(watch.key, 1);
    await collect(watch, 1);
    gate.shut();
    t.strictSame(await watch.next(50), [], 'nothing can be read');
    for (const sequence of [2, 3]) await append(watch.key, sequence);
    gate.open();
    t.strictSame(sequencesOf(await collect(watch, 2)), [2, 3]);
    await append(watch.key, 4);
    t.strictSame(sequencesOf(await collect(watch, 1)), [4]);
    watch.close();
  });
});
