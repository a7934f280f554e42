import { limits } from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  nobody,
  refusalOf,
  signUp,
} from '@pairwise/test-kit';
import t from 'tap';
import { connectAdmin, readWholeDatabase } from './support/connect-admin.js';

const DAY_MS = 86_400_000;

t.test('inviting colleagues', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Team');
  const admin = await connectAdmin(t, api.database);

  const invite = async (email: string, role = 'interviewer') => {
    const response = await organization.owner.post('/v1/member-invitations', { email, role });
    t.equal(response.statusCode, 201, response.body);
    const created = response.json() as { id: string; url: string; expiresAt: string };
    return { ...created, token: new URL(created.url).hash.slice(1) };
  };
  const preview = (token: string) => nobody(api).post('/v1/member-invitations/preview', { token });
  const listOpen = async () =>
    ((await organization.owner.get('/v1/member-invitations')).json() as { items: { id: string }[] })
      .items;

  t.test('the link opens the organization for the person it was sent to', async (t) => {
    const { caller, email } = await signUp(api, 'Grace');
    const { id, token, url, expiresAt } = await invite(email.toUpperCase());
    t.match(url, /^http:\/\/localhost:3000\/invite#/, 'the token is in the fragment');
    const daysLeft = (Date.parse(expiresAt) - Date.now()) / DAY_MS;
    t.ok(Math.abs(daysLeft - limits.memberInvitationDaysValid) < 0.01);

    const seen = (await preview(token)).json();
    t.strictSame(seen, { organizationName: 'Team', email, role: 'interviewer' });
    await preview(token);
    t.ok(
      (await listOpen()).some((one) => one.id === id),
      'looking at it changes nothing',
    );
    t.equal((await caller.get('/v1/sessions')).statusCode, 403, 'nor does it let anybody in');

    const accepted = await caller.post('/v1/member-invitations/accept', { token });
    t.match(accepted.json(), { id: organization.id, name: 'Team', role: 'interviewer' });
    t.equal((await caller.get('/v1/sessions')).statusCode, 200);
    t.equal((await caller.get('/v1/api-keys')).statusCode, 403, 'with the role of the invitation');
    t.notOk(
      (await listOpen()).some((one) => one.id === id),
      'it is no longer open',
    );

    t.equal(refusalOf(await preview(token)), '410 invitation_used');
    const again = await caller.post('/v1/member-invitations/accept', { token });
    t.equal(refusalOf(again), '410 invitation_used');
  });

  t.test('a link that reached somebody else is of no use to them', async (t) => {
    const { token } = await invite('intended@people.example');
    const { caller } = await signUp(api, 'Finder');
    const response = await caller.post('/v1/member-invitations/accept', { token });
    t.equal(refusalOf(response), '403 wrong_account');
    t.equal((await caller.get('/v1/members')).statusCode, 403);
    t.equal((await preview(token)).statusCode, 200, 'and it still waits for its person');
  });

  t.test('pressed twice at once, one membership is made', async (t) => {
    const { caller, email } = await signUp(api, 'Hasty');
    const { token } = await invite(email);
    const accept = () => caller.post('/v1/member-invitations/accept', { token });
    const responses = await Promise.all([accept(), accept(), accept()]);
    const accepted = responses.filter((one) => one.statusCode === 200);
    t.equal(accepted.length, 1);
    for (const one of responses) t.ok([200, 409, 410].includes(one.statusCode), one.body);
  });

  t.test('two invitations of one person, accepted at once, make one membership', async (t) => {
    const { caller, email } = await signUp(api, 'Twice Invited');
    const tokens = [(await invite(email)).token, (await invite(email)).token];
    const responses = await Promise.all(
      tokens.map((token) => caller.post('/v1/member-invitations/accept', { token })),
    );
    const answers = responses.map((one) => (one.statusCode === 200 ? 'in' : refusalOf(one)));
    t.strictSame(answers.sort(), ['409 already_member', 'in']);
  });

  t.test('a revoked or expired link says so', async (t) => {
    const revoked = await invite('revoked@people.example');
    t.equal(
      (await organization.owner.delete(`/v1/member-invitations/${revoked.id}`)).statusCode,
      204,
    );
    const twice = await organization.owner.delete(`/v1/member-invitations/${revoked.id}`);
    t.equal(refusalOf(twice), '404 not_found', 'revoking twice');

    const { caller, email } = await signUp(api, 'Late');
    const expired = await invite(email);
    await admin.query('UPDATE member_invitation SET expires_at = now() WHERE id = $1', [
      expired.id,
    ]);
    for (const [token, answer] of [
      [revoked.token, '410 invitation_revoked'],
      [expired.token, '410 invitation_expired'],
      ['A'.repeat(22), '404 not_found'],
    ] as const) {
      t.equal(refusalOf(await preview(token)), answer);
      const accepting = await caller.post('/v1/member-invitations/accept', { token });
      t.equal(refusalOf(accepting), answer);
    }
    const open = (await listOpen()).map((one) => one.id);
    t.notOk(open.includes(expired.id) || open.includes(revoked.id), 'neither is listed');
  });

  t.test('who is a member already is not invited again', async (t) => {
    const { rows } = await admin.query<{ email: string }>(
      'SELECT email FROM app_user WHERE id = $1',
      [organization.userIds.interviewer],
    );
    const body = { email: rows[0]?.email, role: 'owner' };
    const response = await organization.owner.post('/v1/member-invitations', body);
    t.equal(refusalOf(response), '409 already_member');
  });

  t.test('fields are checked', async (t) => {
    const good = { email: 'a@people.example', role: 'interviewer' };
    const bad = [
      { ...good, email: 'nobody' },
      { ...good, role: 'candidate' },
      { ...good, role: 'superuser' },
      { ...good, organizationId: crypto.randomUUID() },
      { email: good.email },
    ];
    for (const body of bad) {
      const response = await organization.owner.post('/v1/member-invitations', body);
      t.equal(refusalOf(response), '400 invalid_request', JSON.stringify(body));
    }
    for (const token of ['', 'short', 'A'.repeat(23), `${'A'.repeat(21)}!`, 7, null]) {
      const response = await nobody(api).post('/v1/member-invitations/preview', { token });
      t.equal(refusalOf(response), '400 invalid_request', `token ${JSON.stringify(token)}`);
    }
  });

  t.test('only the hash of a token is stored', async (t) => {
    const { token, id } = await invite('hashed@people.example');
    const { rows } = await admin.query('SELECT token_hash FROM member_invitation WHERE id = $1', [
      id,
    ]);
    t.match(rows, [{ token_hash: /^[0-9a-f]{64}$/ }]);
    t.notMatch(await readWholeDatabase(admin), token);
    t.notMatch(JSON.stringify(await listOpen()), /token|url/i, 'and no list shows it');
  });
});
