import { createServer } from 'node:net';
import { once } from 'node:events';
import t from 'tap';
import { PortBook, choosePort, isLocalPortFree } from '../ports.js';

const none: ReadonlySet<number> = new Set();
const allFree = async (): Promise<boolean> => true;

t.test('the port of last time is kept while it is free', async (t) => {
  t.equal(await choosePort({ stored: 9_000, usual: 5_000, taken: none }, allFree), 9_000);
});

t.test('a busy port leads to the next free one', async (t) => {
  const isFree = async (port: number): Promise<boolean> => port >= 5_002;
  t.equal(await choosePort({ stored: 4_000, usual: 5_000, taken: none }, isFree), 5_002);
});

t.test('a port that was just handed out is not handed out again', async (t) => {
  const taken = new Set([5_000, 9_000]);
  t.equal(await choosePort({ stored: 9_000, usual: 5_000, taken }, allFree), 5_001);
});

t.test('a machine without free ports is a failure and not an endless search', async (t) => {
  const isFree = async (): Promise<boolean> => false;
  await t.rejects(
    choosePort({ stored: undefined, usual: 5_000, taken: none }, isFree),
    /No free port/,
  );
});

t.test('a listening socket makes its port busy', async (t) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  t.notOk(await isLocalPortFree(address.port));
});

t.test('parallel choices differ, and a later start gets the same ports', async (t) => {
  const stateDir = t.testdir();
  const book = new PortBook(stateDir);
  const chosen = await Promise.all([book.choose('a', 28_100), book.choose('b', 28_100)]);
  t.not(chosen[0], chosen[1]);
  const again = new PortBook(stateDir);
  t.equal(await again.choose('b', 28_100), chosen[1]);
  t.equal(await again.choose('a', 28_100), chosen[0]);
});
