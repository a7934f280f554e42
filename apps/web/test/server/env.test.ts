import { test } from 'tap';
import { readEnvironment } from '../../server/env.js';

const needed = { API_URL: 'http://127.0.0.1:3001', REALTIME_URL: 'http://127.0.0.1:3002' };

test('a proxy in front is trusted only when it is said', (t) => {
  t.equal(readEnvironment(needed).TRUST_PROXY, false);
  t.equal(readEnvironment({ ...needed, TRUST_PROXY: 'true' }).TRUST_PROXY, true);
  t.end();
});

test('what is missing or wrong is named', (t) => {
  t.throws(() => readEnvironment({}), { message: /API_URL[\s\S]*REALTIME_URL/ });
  t.throws(() => readEnvironment({ ...needed, PORT: '99999' }), { message: /PORT/ });
  t.end();
});
