import { createLogger } from '@pairwise/telemetry';
import {
  Caller,
  cookieOf,
  createTestApi,
  createTestOrganization,
  createTestSession,
  nobody,
  refusalOf,
  until,
} from '@pairwise/test-kit';
import { Writable } from 'node:stream';
import t from 'tap';
import { connectAdmin } from './support/connect-admin.js';

t.test('no secret and no source reaches the log, at its most talkative', async (t) => {
  const chunks: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  const logger = createLogger('api', { level: 'debug', destination });
  const api = await createTestApi(t, { logger });
  const organization = await createTestOrganization(api, 'Loggers');
  const session = await createTestSession(api, organization, 'live');
  const path = `/v1/sessions/${session.id}`;
  const secrets: Record<string, string> = { link: session.token };

  const password = 'PASSWORD marker 9f2c';
  const account = { name: 'L', email: 'l@people.example', password };
  await nobody(api).post('/v1/auth/sign-up/email', account);
  const signedIn = await nobody(api).post('/v1/auth/sign-in/email', account);
  const wrong = { ...account, password: `${password} wrong` };
  t.equal((await nobody(api).post('/v1/auth/sign-in/email', wrong)).statusCode, 401);
  Object.assign(secrets, { password });
  for (const { name, value } of signedIn.cookies) secrets[`cookie ${name}`] = value.slice(0, 20);
  await new Caller(api.app, { cookie: cookieOf(signedIn) }).get('/v1/me');

  const made = (await organization.owner.post('/v1/api-keys', { name: 'K' })).json() as {
    key: string;
  };
  secrets.key = made.key;
  await new Caller(api.app, { authorization: `Bearer ${made.key}` }).get('/v1/organization');
  secrets['wrong key'] = 'pw_WRONGKEYMARKER';
  await new Caller(api.app, { authorization: `Bearer ${secrets['wrong key']}` }).get('/v1/me');

  const [candidateCookie = ''] = (session.candidate.headers.cookie ?? '').split('.');
  secrets['candidate cookie'] = candidateCookie.split('=')[1] ?? '';
  const ticket = await session.candidate.post(`${path}/room-tickets`);
  secrets.ticket = (ticket.json() as { ticket: string }).ticket;

  secrets.source = 'SOURCE marker 41b7';
  secrets.stdin = 'STDIN marker 77aa';
  const run = {
    environment: 'python',
    files: { 'main.py': `print("${secrets.source}")` },
    stdin: secrets.stdin,
  };
  t.equal((await session.candidate.post(`${path}/runs`, run)).statusCode, 202);
  const refused = [
    await session.candidate.post(`${path}/runs`, { ...run, environment: secrets.source }),
    await session.candidate.post(`${path}/runs`, { ...run, [secrets.source]: 1 }),
    await session.candidate.post(`${path}/runs`, { ...run, files: { [secrets.source]: '' } }),
    await session.candidate.request('POST', `${path}/runs`, `${secrets.source} {`, {
      'content-type': 'application/json',
    }),
    await nobody(api).post('/v1/invitations/redeem', { token: `${session.token}x` }),
  ];
  for (const response of refused) t.equal(response.statusCode, 400);

  secrets.note = 'NOTE marker c0de';
  t.equal((await organization.owner.post(`${path}/notes`, { body: secrets.note })).statusCode, 201);
  const admin = await connectAdmin(t, api.database);
  await admin.query('ALTER TABLE note RENAME TO lost; ALTER TABLE execution RENAME TO gone');
  const failed = [
    await organization.interviewer.post(`${path}/notes`, { body: secrets.note }),
    await session.candidate.post(`${path}/runs`, run),
  ];
  for (const response of failed) {
    t.equal(refusalOf(response), '500 internal');
    t.notMatch(response.body, /lost|gone|prisma|stack|relation|exist/i, 'nor is the cause told');
  }

  await until('the log to be written', () => chunks.join('').includes('request failed'));
  const log = chunks.join('');
  t.match(log, `${path}/runs`, 'the requests are in it');
  t.match(log, 'request refused', 'and the refusals');
  t.match(log, 'request failed', 'and the failures');
  for (const [what, secret] of Object.entries(secrets)) {
    t.ok(secret.length >= 16, `${what} is long enough to be looked for`);
    t.notOk(log.includes(secret), what);
    t.notOk(log.includes(encodeURIComponent(secret)), `${what}, encoded`);
  }
});
