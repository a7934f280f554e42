import { test } from 'tap';
import { safeNextPath } from '../../lib/next-path.js';

test('signing in leads back to the page that asked for it', (t) => {
  t.equal(safeNextPath('/sessions?status=live'), '/sessions?status=live');
  t.equal(safeNextPath(null), '/sessions');
  t.equal(safeNextPath('', '/welcome'), '/welcome');
  t.end();
});

test('signing in never leads to another site', (t) => {
  const strangers = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    'sessions',
  ];
  for (const next of strangers) t.equal(safeNextPath(next), '/sessions', JSON.stringify(next));
  t.end();
});
