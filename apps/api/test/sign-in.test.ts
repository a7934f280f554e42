import { meSchema, organizationSchema } from '@pairwise/contracts';
import {
  Caller,
  cookieOf,
  createTestApi,
  createTestOrganization,
  nobody,
  refusalOf,
  signUp,
} from '@pairwise/test-kit';
import t from 'tap';
import { connectAdmin, readWholeDatabase } from './support/connect-admin.js';

const password = 'correct horse battery';
const signUpPath = '/v1/auth/sign-up/email';
const signInPath = '/v1/auth/sign-in/email';

t.test('accounts', async (t) => {
  const api = await createTestApi(t);
  const email = 'ada@people.example';
  const created = await nobody(api).post(signUpPath, { name: 'Ada', email, password });
  t.equal(created.statusCode, 200, 'a person signs up');

  t.test('signing in gives a cookie that says who one is', async (t) => {
    const response = await nobody(api).post(signInPath, { email, password });
    t.equal(response.statusCode, 200);
    const browser = new Caller(api.app, { cookie: cookieOf(response) });
    const me = meSchema.parse((await browser.get('/v1/me')).json());
    t.match(me, { user: { email, name: 'Ada' }, organizations: [] });
  });

  t.test('capitals in the address make no second account', async (t) => {
    const again = { name: 'Ada', email: 'ADA@people.example', password };
    t.equal((await nobody(api).post(signUpPath, again)).statusCode, 422);
    const response = await nobody(api).post(signInPath, again);
    t.equal(response.statusCode, 200);
  });

  t.test('a wrong password and an unknown address read the same', async (t) => {
    const wrong = await nobody(api).post(signInPath, { email, password: 'not the password' });
    const unknown = await nobody(api).post(signInPath, { email: 'x@people.example', password });
    t.equal(wrong.statusCode, 401);
    t.equal(unknown.statusCode, 401);
    t.equal(wrong.body, unknown.body);
    t.strictSame(wrong.cookies, [], 'and set no cookie');
  });

  t.test('weak, over-long and malformed credentials are refused', async (t) => {
    const fresh = { name: 'Bob', email: 'bob@people.example', password };
    const bad = {
      'nine characters': { ...fresh, password: 'ninechars' },
      'a password without end': { ...fresh, password: 'x'.repeat(129) },
      'no address': { ...fresh, email: 'bob' },
      'no password': { name: 'Bob', email: fresh.email },
      'a password of another type': { ...fresh, password: { $ne: '' } },
    };
    for (const [what, body] of Object.entries(bad)) {
      const response = await nobody(api).post(signUpPath, body);
      t.equal(response.statusCode, 400, `${what}: ${response.body}`);
    }
    t.equal((await nobody(api).post(signInPath, fresh)).statusCode, 401, 'no account was made');
  });

  t.test('a name is one line that can be stored and shown', async (t) => {
    const body = { email: 'eve@people.example', password };
    for (const name of ['nul \u0000 byte', 'two\nlines', '', '   ', 'x'.repeat(101)]) {
      const response = await nobody(api).post(signUpPath, { ...body, name });
      t.equal(response.statusCode, 400, `${JSON.stringify(name.slice(0, 20))}: ${response.body}`);
    }
    const { caller } = await signUp(api, 'Renamer');
    const renamed = await caller.post('/v1/auth/update-user', { name: 'x'.repeat(101) });
    t.equal(renamed.statusCode, 400, 'nor may it be changed to something else later');
    t.equal((await caller.post('/v1/auth/update-user', { name: ' Ren ' })).statusCode, 200);
    t.match((await caller.get('/v1/me')).json(), { user: { name: 'Ren' } });
  });

  t.test('signing out ends the session on the server, not only in the browser', async (t) => {
    const { caller } = await signUp(api, 'Leaver');
    t.equal((await caller.get('/v1/me')).statusCode, 200);
    t.equal((await caller.post('/v1/auth/sign-out')).statusCode, 200);
    t.equal(refusalOf(await caller.get('/v1/me')), '401 unauthenticated');
  });

  t.test('a session that has run out no longer opens anything', async (t) => {
    const { caller, id } = await signUp(api, 'Sleeper');
    const admin = await connectAdmin(t, api.database);
    await admin.query(`UPDATE auth_session SET expires_at = now() WHERE user_id = $1`, [id]);
    t.equal(refusalOf(await caller.get('/v1/me')), '401 unauthenticated');
  });

  t.test('the password stands nowhere in the database', async (t) => {
    const stored = await readWholeDatabase(await connectAdmin(t, api.database));
    t.match(stored, email, 'the account is there');
    t.notMatch(stored, password);
  });

  t.test('after too many tries even the right password waits', async (t) => {
    const limited = await createTestApi(t, { rateLimits: { credentialTriesPerMinute: 3 } });
    const { email: address } = await signUp(limited, 'Target');
    const body = { email: address, password: 'guessed' };
    for (const attempt of [1, 2]) {
      const { statusCode } = await nobody(limited).post(signInPath, body);
      t.equal(statusCode, 401, `try ${attempt}`);
    }
    const right = { email: address, password: 'a long enough password' };
    t.equal(refusalOf(await nobody(limited).post(signInPath, right)), '429 rate_limited');
    const link = await nobody(limited).post('/v1/invitations/redeem', { token: 'A'.repeat(22) });
    t.equal(refusalOf(link), '429 rate_limited', 'guessing links counts as well');
    t.ok(link.headers['retry-after'], 'and says for how long');
  });
});

t.test('organizations', async (t) => {
  const api = await createTestApi(t);

  t.test('whoever creates an organization owns it', async (t) => {
    const { caller, id } = await signUp(api, 'Founder');
    const response = await caller.post('/v1/organizations', { name: '  Länder & Söhne  ' });
    t.equal(response.statusCode, 201);
    const organization = organizationSchema.parse(response.json());
    t.equal(organization.name, 'Länder & Söhne', 'without the blanks around it');
    t.match(organization.slug, /^lander-sohne-[0-9a-f]{8}$/);
    const me = meSchema.parse((await caller.get('/v1/me')).json());
    t.strictSame(me.organizations, [{ ...organization, role: 'owner' }]);
    t.strictSame((await caller.get('/v1/organization')).json(), organization);
    const { items } = (await caller.get('/v1/members')).json() as { items: unknown[] };
    t.match(items, [{ userId: id, role: 'owner', name: 'Founder' }]);
  });

  t.test('a person without an organization is told to join one', async (t) => {
    const { caller } = await signUp(api, 'Newcomer');
    const response = await caller.get('/v1/sessions');
    t.equal(refusalOf(response), '403 forbidden');
    t.match(response.json(), { detail: 'Join or create an organization first.' });
  });

  t.test('a name must be one line that is not empty', async (t) => {
    const { caller } = await signUp(api, 'Careless');
    for (const name of ['', '   ', 'two\nlines', 'nul\u0000', 'x'.repeat(81), 7, null]) {
      const response = await caller.post('/v1/organizations', { name });
      t.equal(refusalOf(response), '400 invalid_request', JSON.stringify(name).slice(0, 30));
      t.match(response.json(), { issues: [{ path: 'name' }] });
    }
    const extra = await caller.post('/v1/organizations', { name: 'A', role: 'owner' });
    t.equal(refusalOf(extra), '400 invalid_request', 'a field that is not asked for');
  });

  t.test('with several organizations the header picks one', async (t) => {
    const first = await createTestOrganization(api, 'First');
    const second = (await first.owner.post('/v1/organizations', { name: 'Second' })).json() as {
      id: string;
    };
    const idFor = async (caller: Caller) =>
      ((await caller.get('/v1/organization')).json() as { id: string }).id;
    t.equal(await idFor(first.owner), first.id, 'the first when there is no header');
    t.equal(await idFor(first.owner.with({ 'pairwise-organization': second.id })), second.id);
    t.equal(await idFor(first.owner.with({ 'pairwise-organization': 'not-an-id' })), first.id);
  });
});
