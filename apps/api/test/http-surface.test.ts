import { errorCodes, limits } from '@pairwise/contracts';
import {
  Caller,
  createTestApi,
  createTestOrganization,
  createTestSession,
  nobody,
  problemOf,
  refusalOf,
  signUp,
  testPublicUrl,
} from '@pairwise/test-kit';
import t from 'tap';
import { createKey } from './support/border-world.js';

t.test('requests forged by other sites', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Guarded');
  const session = await createTestSession(api, organization, 'live');
  const body = { name: 'Forged' };
  /** As a caller, but with exactly these headers: none is added. */
  const send = (headers: Record<string, string>, method: 'POST' | 'GET' | 'DELETE', url: string) =>
    api.app.inject({ method, url, headers, ...(method === 'POST' ? { payload: body } : {}) });
  const cookie = organization.owner.headers.cookie ?? '';

  t.test('a cookie with another origin, or none, changes nothing', async (t) => {
    const origins = {
      'another site': { origin: 'https://evil.example' },
      'another scheme': { origin: 'https://localhost:3000' },
      'another port': { origin: 'http://localhost:3001' },
      'a longer name': { origin: 'http://localhost:3000.evil.example' },
      'an opaque origin': { origin: 'null' },
      'no origin': {},
    };
    const countKeys = async () =>
      ((await organization.owner.get('/v1/api-keys')).json() as { items: unknown[] }).items.length;
    const before = await countKeys();
    for (const [what, headers] of Object.entries(origins)) {
      const response = await send({ cookie, ...headers }, 'POST', '/v1/api-keys');
      t.equal(refusalOf(response), '403 foreign_origin', what);
    }
    t.equal(await countKeys(), before);
    const own = await send({ cookie, origin: testPublicUrl }, 'POST', '/v1/api-keys');
    t.equal(own.statusCode, 201, 'our own pages may');
  });

  t.test('that holds for candidates, for sign-in and for every unsafe method', async (t) => {
    const foreign = { origin: 'https://evil.example' };
    const room = `/v1/sessions/${session.id}`;
    const candidate = { ...session.candidate.headers, ...foreign };
    t.equal(refusalOf(await send(candidate, 'POST', `${room}/runs`)), '403 foreign_origin');
    const noteless = await send({ cookie, ...foreign }, 'DELETE', `/v1/notes/${session.id}`);
    t.equal(refusalOf(noteless), '403 foreign_origin');
    for (const path of ['sign-in/email', 'sign-up/email', 'sign-out']) {
      const response = await send(foreign, 'POST', `/v1/auth/${path}`);
      t.equal(refusalOf(response), '403 foreign_origin', `${path} without a cookie`);
    }
    const redeem = await send(foreign, 'POST', '/v1/invitations/redeem');
    t.equal(refusalOf(redeem), '403 foreign_origin', 'nor is a link opened by another site');
  });

  t.test('reading is left to the browser’s own rules: no page may read across', async (t) => {
    const response = await send({ cookie, origin: 'https://evil.example' }, 'GET', '/v1/me');
    t.equal(response.statusCode, 200);
    t.notOk(response.headers['access-control-allow-origin']);
    const preflight = await api.app.inject({
      method: 'OPTIONS',
      url: '/v1/sessions',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    t.equal(preflight.statusCode, 404);
    t.notOk(preflight.headers['access-control-allow-origin']);
  });

  t.test('a key needs no origin, a program without either none as well', async (t) => {
    const { key } = await createKey(api, organization.owner);
    const { authorization = '' } = key.headers;
    t.equal((await send({ authorization }, 'POST', '/v1/api-keys')).statusCode, 201);
    const program = await send({}, 'POST', '/v1/api-keys');
    t.equal(refusalOf(program), '401 unauthenticated');
  });
});

t.test('every answer', async (t) => {
  const api = await createTestApi(t);
  const { caller } = await signUp(api, 'Reader');
  const anonymous = nobody(api);

  t.test('carries the headers that keep a browser from misusing it', async (t) => {
    const answers = {
      success: await caller.get('/v1/me'),
      refusal: await anonymous.get('/v1/me'),
      'not found': await anonymous.get('/v1/nothing'),
      'sign-in': await anonymous.post('/v1/auth/sign-in/email', { email: 'x', password: 'y' }),
    };
    for (const [what, { headers }] of Object.entries(answers)) {
      t.match(headers['content-security-policy'], "default-src 'none'", what);
      t.equal(headers['x-content-type-options'], 'nosniff', what);
      t.match(headers['x-frame-options'], /SAMEORIGIN|DENY/, what);
      t.equal(headers['referrer-policy'], 'no-referrer', what);
      t.match(headers['strict-transport-security'], /max-age=\d{7,}/, what);
      t.notOk(headers['x-powered-by'] ?? headers['server'], what);
    }
  });

  t.test('the sign-in cookie is out of reach of scripts and other sites', async (t) => {
    const signedUp = await anonymous.post('/v1/auth/sign-up/email', {
      name: 'C',
      email: 'cookie@people.example',
      password: 'a long enough password',
    });
    t.ok(signedUp.cookies.length > 0);
    for (const cookie of signedUp.cookies) {
      t.match(cookie, { name: /^pairwise\./, httpOnly: true, sameSite: 'Lax', path: '/' });
    }
  });

  t.test('that refuses is a problem document of the catalogue', async (t) => {
    const refusals = [
      await anonymous.get('/v1/me'),
      await anonymous.get('/nowhere'),
      await caller.get('/v1/sessions'),
      await caller.post('/v1/organizations', {}),
      await caller.request('POST', '/v1/organizations', '{', {
        'content-type': 'application/json',
      }),
      await caller.request('POST', '/v1/organizations', '<a/>', { 'content-type': 'text/xml' }),
      await caller.post('/v1/organizations', { name: 'x'.repeat(limits.requestBodyBytes) }),
      await caller.get('/v1/%'),
    ];
    const codes = refusals.map((response) => {
      const problem = problemOf(response);
      t.ok(errorCodes.includes(problem.code));
      t.equal(problem.type, `urn:pairwise:error:${problem.code}`);
      t.match(problem.requestId, /^[0-9a-f-]{36}$/, 'which the log knows as well');
      return problem.code;
    });
    t.equal(new Set(codes).size, codes.length - 1, codes.join(' '));
  });

  t.test('beyond the pace of one address is a refusal that says for how long', async (t) => {
    const limited = await createTestApi(t, { rateLimits: { requestsPerMinute: 3 } });
    const ask = (address: string) => nobody(limited).get('/v1/me', { 'x-forwarded-for': address });
    for (let count = 0; count < 3; count += 1) {
      t.equal(refusalOf(await ask('203.0.113.7')), '401 unauthenticated');
    }
    const fourth = await ask('203.0.113.7');
    t.equal(refusalOf(fourth), '429 rate_limited');
    t.ok(Number(fourth.headers['retry-after']) > 0);
    t.equal(refusalOf(await ask('203.0.113.8')), '401 unauthenticated', 'others go on');
    t.equal((await nobody(limited).get('/healthz')).statusCode, 200, 'health is never limited');
  });
});

t.test('an address in front of the proxy cannot be made up', async (t) => {
  const api = await createTestApi(t, { rateLimits: { requestsPerMinute: 2 } });
  const ask = (forwarded: string) =>
    new Caller(api.app, { 'x-forwarded-for': forwarded }).get('/v1/me');
  for (const made of ['1.1.1.1', '2.2.2.2']) {
    t.equal(refusalOf(await ask(`${made}, 198.51.100.4`)), '401 unauthenticated');
  }
  t.equal(refusalOf(await ask('3.3.3.3, 198.51.100.4')), '429 rate_limited');
});
