import { Caller, createTestApi, createTestOrganization, refusalOf } from '@pairwise/test-kit';
import t from 'tap';
import { connectAdmin, readWholeDatabase } from './support/connect-admin.js';

interface CreatedKey {
  id: string;
  key: string;
  prefix: string;
}
interface ListedKey {
  id: string;
  lastUsedAt: string | null;
}

t.test('API keys', async (t) => {
  const api = await createTestApi(t);
  const { owner } = await createTestOrganization(api, 'Robots');
  const admin = await connectAdmin(t, api.database);
  const create = async (name: string) =>
    (await owner.post('/v1/api-keys', { name })).json() as CreatedKey;
  const list = async () =>
    ((await owner.get('/v1/api-keys')).json() as { items: ListedKey[] }).items;
  const bearer = (key: string) => new Caller(api.app, { authorization: `Bearer ${key}` });

  t.test('a key is shown once and stored as a hash', async (t) => {
    const { key, prefix } = await create('Nightly');
    t.match(key, /^pw_[A-Za-z0-9_-]{32}$/);
    t.equal(prefix, key.slice(0, 10), 'people can tell keys apart');
    t.notMatch(JSON.stringify(await list()), key, 'no list shows it');
    t.notMatch(await readWholeDatabase(admin), key, 'no table holds it');
  });

  t.test('it acts as an owner of its organization, from no browser', async (t) => {
    const robot = bearer((await create('Worker')).key);
    const foreign = { origin: 'https://elsewhere.example' };
    const response = await robot.post('/v1/api-keys', { name: 'Child' }, foreign);
    t.equal(response.statusCode, 201, 'keys carry no cookie, so their origin does not matter');
    t.equal(refusalOf(await robot.get('/v1/me')), '401 unauthenticated', 'but it is no person');
  });

  t.test('its use is remembered', async (t) => {
    const { id, key } = await create('Used');
    const find = async () => (await list()).find((one) => one.id === id);
    t.equal((await find())?.lastUsedAt, null);
    await bearer(key).get('/v1/organization');
    const lastUsedAt = (await find())?.lastUsedAt;
    t.ok(Date.now() - Date.parse(lastUsedAt ?? '') < 60_000);
  });

  t.test('a revoked key opens nothing, and is gone from the list', async (t) => {
    const { id, key } = await create('Leaked');
    t.equal((await bearer(key).get('/v1/organization')).statusCode, 200);
    t.equal((await owner.delete(`/v1/api-keys/${id}`)).statusCode, 204);
    t.equal(refusalOf(await bearer(key).get('/v1/organization')), '401 unauthenticated');
    t.notOk((await list()).some((one) => one.id === id));
    t.equal(refusalOf(await owner.delete(`/v1/api-keys/${id}`)), '404 not_found', 'revoking twice');
  });

  t.test('a bad key is not mended by a good cookie', async (t) => {
    const response = await owner.get('/v1/organization', { authorization: 'Bearer pw_wrong' });
    t.equal(refusalOf(response), '401 unauthenticated');
    for (const authorization of ['Bearer', 'Bearer ', 'bearer x', `Bearer ${'x'.repeat(201)}`]) {
      const odd = await owner.get('/v1/organization', { authorization });
      t.equal(refusalOf(odd), '401 unauthenticated', authorization.slice(0, 12));
    }
  });
});
