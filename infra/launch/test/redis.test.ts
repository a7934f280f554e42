import { createServer } from 'node:net';
import { once } from 'node:events';
import t from 'tap';
import { pingRedis, redisConfig } from '../redis.js';

t.test(
  'the server listens to this machine only, asks for a password and drops nothing',
  async (t) => {
    const lines = redisConfig({ dataDir: '/srv/a b', port: 7, password: 'secret' }).split('\n');
    for (const line of [
      'bind 127.0.0.1',
      'requirepass secret',
      'appendonly yes',
      'dir "/srv/a b"',
    ]) {
      t.ok(lines.includes(line), line);
    }
    t.ok(lines.includes('maxmemory-policy noeviction'));
  },
);

async function serverAnswering(answer: string): Promise<{ port: number; close: () => void }> {
  const server = createServer((socket) => socket.on('data', () => socket.write(answer)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => server.close() };
}

t.test('only an answer to the ping counts as up', async (t) => {
  const up = await serverAnswering('+OK\r\n+PONG\r\n');
  const loading = await serverAnswering('+OK\r\n-LOADING dataset\r\n');
  t.teardown(() => [up, loading].forEach(({ close }) => close()));
  t.ok(await pingRedis(up.port, 'secret'));
  t.notOk(await pingRedis(loading.port, 'secret'));
});
