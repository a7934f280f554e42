import t from 'tap';
import { yieldToPeople } from '../../src/validation/yield-to-people.js';

const never = new AbortController().signal;

t.test('it waits until nobody runs anything and nobody waits for a worker', async (t) => {
  const running = [1, 1, 0, 0, 0];
  const waiting = [2, 0];
  let looks = 0;
  await yieldToPeople(
    {
      countRunning: () => running[looks++] ?? 0,
      countWaiting: async () => waiting.shift() ?? 0,
    },
    never,
  );
  t.equal(looks, 4, 'two looks while somebody runs, one while somebody waits');
  t.strictSame(waiting, []);
});

t.test('a host that is never quiet delays it for a while only', async (t) => {
  const startedAt = performance.now();
  await yieldToPeople({ countRunning: () => 1, countWaiting: async () => 0 }, never, 120);
  t.ok(performance.now() - startedAt >= 119);
});

t.test('whoever is told to stop does not wait', async () => {
  const stop = new AbortController();
  let looks = 0;
  const countRunning = () => {
    looks += 1;
    if (looks === 2) stop.abort();
    return 1;
  };
  await yieldToPeople({ countRunning, countWaiting: async () => 0 }, stop.signal, 60_000);
});

t.test('a queue that cannot be asked holds nothing up', async () => {
  const countWaiting = () => Promise.reject(new Error('Redis is away'));
  await yieldToPeople({ countRunning: () => 0, countWaiting }, never, 60_000);
});
