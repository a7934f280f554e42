import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { loadSecrets } from '../secrets.js';

t.test('secrets are made once, differ from one another and stay private', async (t) => {
  const folder = t.testdir();
  const secrets = loadSecrets(folder);
  t.equal(new Set(Object.values(secrets)).size, 5);
  t.equal(statSync(join(folder, 'secrets.json')).mode & 0o777, 0o600);
  t.same(loadSecrets(folder), secrets);
});

t.test('a secret that is missing or too short is made anew, the others are kept', async (t) => {
  const folder = t.testdir();
  const secrets = loadSecrets(folder);
  const path = join(folder, 'secrets.json');
  writeFileSync(path, JSON.stringify({ ...secrets, authSecret: 'short' }));
  const repaired = loadSecrets(folder);
  t.equal(repaired.postgresPassword, secrets.postgresPassword);
  t.match(repaired.authSecret, /^[0-9a-f]{64}$/);
  t.match(JSON.parse(readFileSync(path, 'utf8')), { authSecret: repaired.authSecret });
});

t.test('a damaged file is reported and not replaced', async (t) => {
  const folder = t.testdir({ 'secrets.json': '{' });
  t.throws(() => loadSecrets(folder), /not readable JSON/);
});
