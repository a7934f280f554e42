import t from 'tap';
import { Backoff } from '../src/pool/backoff.js';
import { chooseOpening, type ShelfNeed } from '../src/pool/choose-opening.js';
import { Demand } from '../src/pool/demand.js';

const minuteMs = 60_000;
const bounds = { minimum: 1, maximum: 8, refillMs: 2000 };

t.test('without demand, the minimum waits', async (t) => {
  t.equal(new Demand().target(5_000_000, bounds), 1);
  t.equal(new Demand().target(5_000_000, { ...bounds, minimum: 0 }), 0);
});

t.test('demand raises the target, and it falls again', async (t) => {
  const demand = new Demand();
  for (let second = 0; second < 60; second += 1) demand.note(second * 1000);
  const targets = [60, 120, 180, 600].map((second) => demand.target(second * 1000, bounds));
  t.ok((targets[0] ?? 0) >= 4, `in the rush: ${targets[0]}`);
  t.same(
    targets,
    [...targets].sort((a, b) => b - a),
    'it only falls when nobody comes',
  );
  t.equal(targets.at(-1), 1);
});

t.test('the slower a container opens, the more of them wait', async (t) => {
  const demand = new Demand();
  for (let second = 0; second < 30; second += 1) demand.note(second * 1000);
  const quick = demand.target(30_000, { ...bounds, refillMs: 400 });
  const slow = demand.target(30_000, { ...bounds, refillMs: 6000 });
  t.ok(slow > quick, `${slow} and ${quick}`);
});

t.test('the target never passes the maximum', async (t) => {
  const demand = new Demand();
  for (let count = 0; count < 1000; count += 1) demand.note(count);
  t.equal(demand.target(1000, bounds), 8);
  t.equal(demand.target(1000, { ...bounds, minimum: 0, maximum: 0 }), 0);
});

t.test('one use keeps one waiting for a while, also where the minimum is none', async (t) => {
  const demand = new Demand();
  demand.note(0);
  const none = { ...bounds, minimum: 0, refillMs: 100 };
  t.equal(demand.target(5 * minuteMs, none), 1);
  t.equal(demand.target(16 * minuteMs, none), 0);
});

const need = (changes: Partial<ShelfNeed>): ShelfNeed => ({
  role: 'runner',
  waiting: 0,
  opening: 0,
  target: 1,
  containerBytes: 100,
  refillMs: 1000,
  ratePerMs: 0,
  ...changes,
});

t.test('the emptiest shelf is filled first, and what is on its way counts', async (t) => {
  const half = need({ waiting: 1, target: 2 });
  const empty = need({ target: 2 });
  t.equal(chooseOpening([half, empty]), empty);
  t.equal(chooseOpening([half, need({ opening: 2, target: 2 })]), half);
  t.equal(chooseOpening([need({ waiting: 1 }), need({ opening: 1 })]), null);
  t.equal(chooseOpening([]), null);
});

t.test('of empty shelves the wanted come first, then runners, then the quick', async (t) => {
  const slow = need({ refillMs: 4000 });
  t.equal(chooseOpening([need({ role: 'checker', refillMs: 400 }), slow]), slow);
  const quick = need({ refillMs: 400 });
  const wanted = need({ refillMs: 4000, ratePerMs: 0.001 });
  t.equal(chooseOpening([slow, quick]), quick);
  t.equal(chooseOpening([slow, quick, wanted]), wanted);
});

t.test('what fails is left alone for longer and longer, at most half a minute', async (t) => {
  const backoff = new Backoff();
  t.ok(backoff.mayTry(0));
  const pausesMs = [];
  let nowMs = 0;
  for (let attempt = 0; attempt < 10; attempt += 1) {
    backoff.failed(nowMs);
    const failedAtMs = nowMs;
    while (!backoff.mayTry(nowMs)) nowMs += 100;
    pausesMs.push(nowMs - failedAtMs);
  }
  t.same(pausesMs.slice(0, 3), [500, 1000, 2000]);
  t.equal(pausesMs.at(-1), 30_000);
  backoff.succeeded();
  backoff.failed(nowMs);
  t.ok(backoff.mayTry(nowMs + 500), 'a success starts over');
});
