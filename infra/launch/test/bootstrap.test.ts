import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import t from 'tap';

const bootstrap = fileURLToPath(new URL('../bootstrap.mjs', import.meta.url));

t.test('the launcher is reached, and its exit code comes back', async (t) => {
  const result = spawnSync(process.execPath, [bootstrap, 'no-such-command'], { encoding: 'utf8' });
  t.equal(result.status, 1);
  t.match(result.stdout, 'usage: npm start');
});
