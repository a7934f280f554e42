import { limits } from '@pairwise/contracts';
import {
  Caller,
  cookieOf,
  createTestApi,
  createTestOrganization,
  createTestSession,
  nobody,
  refusalOf,
} from '@pairwise/test-kit';
import t from 'tap';
import { connectAdmin, readWholeDatabase } from './support/connect-admin.js';

const DAY_MS = 86_400_000;

t.test('the candidate’s link', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Hosts');
  const { interviewer } = organization;
  const admin = await connectAdmin(t, api.database);
  const anonymous = nobody(api);
  const preview = (token: string) => anonymous.post('/v1/invitations/preview', { token });
  const redeem = (token: string, name?: string) =>
    anonymous.post('/v1/invitations/redeem', { token, ...(name === undefined ? {} : { name }) });
  const invite = async (sessionId: string) => {
    const response = await interviewer.post(`/v1/sessions/${sessionId}/invitations`);
    const created = response.json() as { id: string; url: string; expiresAt: string };
    return { ...created, token: new URL(created.url).hash.slice(1) };
  };
  const rowOf = async (id: string) =>
    (await admin.query('SELECT * FROM invitation WHERE id = $1', [id])).rows[0] as {
      display_name: string | null;
      first_opened_at: Date | null;
    };

  t.test('it carries 128 random bits in its fragment and is stored as a hash', async (t) => {
    const session = await createTestSession(api, organization);
    const { url, token, expiresAt, id } = await invite(session.id);
    t.match(url, /^http:\/\/localhost:3000\/join#[A-Za-z0-9_-]{22}$/);
    const daysLeft = (Date.parse(expiresAt) - Date.now()) / DAY_MS;
    t.ok(Math.abs(daysLeft - limits.invitationDaysValid) < 0.01);
    t.match(await rowOf(id), { token_hash: /^[0-9a-f]{64}$/ });
    const list = await interviewer.get(`/v1/sessions/${session.id}/invitations`);
    t.match(list.body, id);
    t.notMatch(list.body, token, 'the list does not show it');
    t.notMatch(await readWholeDatabase(admin), token, 'no table holds it');
  });

  t.test('looking at it changes nothing, so a link scanner does no harm', async (t) => {
    const session = await createTestSession(api, organization);
    const { id, token } = await invite(session.id);
    const before = await rowOf(id);
    for (let count = 0; count < 3; count += 1) {
      const response = await preview(token);
      t.strictSame(response.json(), {
        organizationName: 'Hosts',
        sessionTitle: 'Data scientist',
        candidateName: 'Casey Candidate',
        durationMinutes: 60,
        status: 'pending',
      });
      t.strictSame(response.cookies, [], 'and nobody gets a cookie for looking');
    }
    t.strictSame(await rowOf(id), before);
    for (const path of ['preview', 'redeem']) {
      const scanned = await anonymous.get(`/v1/invitations/${path}?token=${token}`);
      t.equal(refusalOf(scanned), '404 not_found', `${path} answers no GET`);
    }
  });

  t.test('opening it gives a cookie that scripts cannot read', async (t) => {
    const session = await createTestSession(api, organization);
    const { token, expiresAt, id } = await invite(session.id);
    const response = await redeem(token);
    t.strictSame(response.json(), { sessionId: session.id });
    const [cookie] = response.cookies as { expires?: Date }[];
    t.match(cookie, { name: 'pairwise_candidate', httpOnly: true, sameSite: 'Lax', path: '/' });
    t.notMatch(cookie, { secure: true }, 'plain HTTP on a developer’s machine');
    const difference = Math.abs((cookie?.expires?.getTime() ?? 0) - Date.parse(expiresAt));
    t.ok(difference < 1_000, 'it ends with the link');
    t.notMatch(JSON.stringify(response.cookies), token, 'it does not hold the token');

    const opened = (await rowOf(id)).first_opened_at;
    t.ok(opened, 'the first opening is remembered');
    await redeem(token, '  Kim Possible ');
    t.match(await rowOf(id), { display_name: 'Kim Possible', first_opened_at: opened });
    t.match((await preview(token)).json(), { candidateName: 'Kim Possible' });
  });

  t.test('behind HTTPS the cookies travel over HTTPS only', async (t) => {
    const secure = await createTestApi(t, { publicUrl: 'https://interviews.example' });
    const origin = { origin: 'https://interviews.example' };
    const signedUp = await nobody(secure).post(
      '/v1/auth/sign-up/email',
      { name: 'O', email: 'o@people.example', password: 'a long enough password' },
      origin,
    );
    t.ok(signedUp.cookies.length > 0);
    for (const cookie of signedUp.cookies) {
      t.match(cookie, { secure: true, httpOnly: true, sameSite: 'Lax', path: '/' }, cookie.name);
    }
    const owner = new Caller(secure.app, { ...origin, cookie: cookieOf(signedUp) });
    await owner.post('/v1/organizations', { name: 'Secure' });
    const session = (
      await owner.post('/v1/sessions', {
        title: 'T',
        candidate: { name: 'C', email: 'c@candidates.example' },
        questionIds: ['mutable-default-argument'],
      })
    ).json() as { id: string };
    const created = await owner.post(`/v1/sessions/${session.id}/invitations`);
    const { url } = created.json() as { url: string };
    t.match(url, /^https:\/\/interviews\.example\/join#/);
    const token = new URL(url).hash.slice(1);
    const redeemed = await nobody(secure).post('/v1/invitations/redeem', { token }, origin);
    t.match(redeemed.cookies, [{ secure: true, httpOnly: true, sameSite: 'Lax' }]);
  });

  t.test('a link that was withdrawn or has run out closes the open room too', async (t) => {
    const revoked = await createTestSession(api, organization, 'live');
    const expired = await createTestSession(api, organization, 'live');
    const cancelled = await createTestSession(api, organization);
    for (const { id, candidate } of [revoked, expired, cancelled]) {
      t.equal((await candidate.get(`/v1/sessions/${id}/room`)).statusCode, 200);
    }
    await interviewer.delete(`/v1/sessions/${revoked.id}/invitations/${revoked.invitationId}`);
    await admin.query('UPDATE invitation SET expires_at = now() WHERE id = $1', [
      expired.invitationId,
    ]);
    await interviewer.post(`/v1/sessions/${cancelled.id}/cancel`);
    for (const [{ id, token, candidate }, answer] of [
      [revoked, '410 invitation_revoked'],
      [expired, '410 invitation_expired'],
      [cancelled, '410 invitation_revoked'],
    ] as const) {
      t.equal(refusalOf(await preview(token)), answer);
      t.equal(refusalOf(await redeem(token)), answer);
      t.equal(refusalOf(await candidate.get(`/v1/sessions/${id}/room`)), answer);
      t.equal(refusalOf(await candidate.post(`/v1/sessions/${id}/room-tickets`)), answer);
    }
    const again = await interviewer.delete(
      `/v1/sessions/${revoked.id}/invitations/${revoked.invitationId}`,
    );
    t.equal(refusalOf(again), '404 not_found', 'withdrawing twice');
  });

  t.test('a link is withdrawn only through its own session', async (t) => {
    const [one, other] = [
      await createTestSession(api, organization),
      await createTestSession(api, organization),
    ];
    const crossed = `/v1/sessions/${other.id}/invitations/${one.invitationId}`;
    t.equal(refusalOf(await interviewer.delete(crossed)), '404 not_found');
    t.equal((await preview(one.token)).statusCode, 200);
  });

  t.test('a session that is over takes no more candidates', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    await interviewer.post(`/v1/sessions/${session.id}/end`);
    const response = await interviewer.post(`/v1/sessions/${session.id}/invitations`);
    t.equal(refusalOf(response), '409 session_ended');
  });

  t.test('a token that was never given out opens nothing', async (t) => {
    t.equal(refusalOf(await preview('A'.repeat(22))), '404 not_found');
    t.equal(refusalOf(await redeem('A'.repeat(22))), '404 not_found');
    for (const token of ['', 'A'.repeat(21), `${'A'.repeat(22)}\n`, "' OR 1=1 --", null]) {
      const response = await anonymous.post('/v1/invitations/redeem', { token });
      t.equal(refusalOf(response), '400 invalid_request', JSON.stringify(token));
    }
  });

  t.test('a changed cookie is no cookie', async (t) => {
    const one = await createTestSession(api, organization, 'live');
    const other = await createTestSession(api, organization, 'live');
    const valueOf = async (token: string) =>
      (await redeem(token)).cookies.find((cookie) => cookie.name === 'pairwise_candidate')?.value ??
      '';
    const [claims = '', signature = ''] = (await valueOf(one.token)).split('.');
    const [otherClaims = ''] = (await valueOf(other.token)).split('.');
    const forged = {
      'claims of another': `${otherClaims}.${signature}`,
      'no signature': `${claims}.`,
      'a cut signature': `${claims}.${signature.slice(0, -1)}`,
      'claims alone': claims,
      'a room ticket': (
        (await one.candidate.post(`/v1/sessions/${one.id}/room-tickets`)).json() as {
          ticket: string;
        }
      ).ticket,
    };
    const ask = (value: string) =>
      new Caller(api.app, {
        cookie: `pairwise_candidate=${value}`,
        'pairwise-actor': 'candidate',
      }).get(`/v1/sessions/${one.id}/room`);
    t.equal((await ask(`${claims}.${signature}`)).statusCode, 200, 'the real one works');
    for (const [what, value] of Object.entries(forged)) {
      t.equal(refusalOf(await ask(value)), '401 unauthenticated', what);
    }
  });
});
