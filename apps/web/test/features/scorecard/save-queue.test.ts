import { test } from 'tap';
import { SaveQueue, type SaveState } from '../../../features/scorecard/save-queue.js';

type Save = { value: string; succeed: () => void; fail: () => void };

/** A server that answers when the test says so, and the states that a person would see. */
function open(options: { retryMs?: number } = {}) {
  const saves: Save[] = [];
  const states: string[] = [];
  const waiting: Array<() => void> = [];
  const wake = () => waiting.splice(0).forEach((resolve) => resolve());
  const queue = new SaveQueue<string>({
    save: (value) =>
      new Promise<void>((resolve, reject) => {
        saves.push({ value, succeed: resolve, fail: () => reject(new Error('refused')) });
        wake();
      }),
    onState: (state: SaveState) => {
      states.push(state.name);
      wake();
    },
    quietMs: 1,
    ...options,
  });
  const until = async (isReached: () => boolean) => {
    while (!isReached()) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return { queue, saves, states, until };
}

test('typing on saves the last text, once', async (t) => {
  const { queue, saves, states, until } = open();
  queue.change('a');
  queue.change('ab');
  queue.change('abc');
  await until(() => saves.length === 1);
  t.equal(saves[0]?.value, 'abc');
  saves[0]?.succeed();
  await until(() => states.at(-1) === 'saved');
  t.same(states, ['waiting', 'waiting', 'waiting', 'saving', 'saved']);
});

test('a newer save waits for the older, so that it cannot be overwritten', async (t) => {
  const { queue, saves, states, until } = open();
  queue.change('old');
  await until(() => saves.length === 1);
  queue.change('new');
  const flushed = queue.flush();
  t.equal(saves.length, 1, 'while the old one is under way');
  saves[0]?.succeed();
  await until(() => saves.length === 2);
  t.equal(saves[1]?.value, 'new');
  saves[1]?.succeed();
  await flushed;
  t.equal(states.at(-1), 'saved');
});

test('a refused save is tried again by itself', async (t) => {
  const { queue, saves, states, until } = open({ retryMs: 1 });
  queue.change('kept');
  await until(() => saves.length === 1);
  saves[0]?.fail();
  await until(() => saves.length === 2);
  t.ok(states.includes('failed'), 'and the person was told');
  t.equal(saves[1]?.value, 'kept');
  saves[1]?.succeed();
  await until(() => states.at(-1) === 'saved');
});

test('after settling no draft can follow what replaces it', async (t) => {
  const { queue, saves, until } = open({ retryMs: 1 });
  queue.change('draft');
  await until(() => saves.length === 1);
  queue.change('later draft');
  const settled = queue.settle();
  saves[0]?.fail();
  await settled;
  await queue.flush();
  t.equal(saves.length, 1);
});
