import { ownImageIdSchema, type Environment, type OwnImage } from '@pairwise/contracts';
import { ownImages } from '@pairwise/db';
import { publishWorkerReport } from '@pairwise/queue';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  readTestEnvironment,
  problemOf,
  refusalOf,
  type TestApi,
  type TestOrganization,
} from '@pairwise/test-kit';
import t from 'tap';

const image = {
  title: 'Team image',
  reference: 'registry.example.com/team/ml:2026-11',
  basedOn: 'numpy',
  preload: ['numpy', 'polars'],
};

const numpy: Environment = {
  name: 'numpy',
  title: 'NumPy',
  description: 'Arrays',
  libraries: ['numpy'],
  limits: {
    memoryBytes: 512,
    wallTimeMs: 10_000,
    cpuTimeMs: 10_000,
    processes: 64,
    diskBytes: 64,
    outputBytes: 1_024,
  },
  isOptional: false,
  needsGpu: false,
  isAvailable: true,
  unavailableReason: null,
};

async function judge(
  api: TestApi,
  { id: organizationId }: TestOrganization,
  id: string,
  status: 'accepted' | 'rejected',
): Promise<void> {
  const checks = [{ name: 'imports', ok: status === 'accepted', detail: 'numpy, polars' }];
  await api.database.db.withTenant(organizationId, (tx) =>
    ownImages.finishCheck(
      tx,
      ownImageIdSchema.parse(id),
      { status, digest: 'sha256:abc', libraries: { numpy: '2.2' }, checks },
      new Date(),
    ),
  );
}

t.test('an organization’s own images', async (t) => {
  const url = new URL(readTestEnvironment().REDIS_URL);
  // What workers report is common to all of a Redis database, and other tests run beside this one.
  url.pathname = '/10';
  const api = await createTestApi(t, { redisUrl: url.href });
  await api.services.redis.flushdb();
  const ours = await createTestOrganization(api, 'Ours');
  const theirs = await createTestOrganization(api, 'Theirs');
  const room = await createTestSession(api, ours, 'live');
  const theirRoom = await createTestSession(api, theirs, 'live');
  await publishWorkerReport(api.services.redis, {
    workerId: 'one',
    environments: [numpy],
    checks: [],
    at: new Date().toISOString(),
  });
  const created = await ours.owner.post('/v1/own-images', image);
  const { id, environment } = created.json() as OwnImage;
  const run = (caller: typeof room.candidate, sessionId: string, name: string) =>
    caller.post(`/v1/sessions/${sessionId}/runs`, {
      environment: name,
      files: { 'main.py': 'print(1)' },
    });
  const offered = async (caller: typeof room.candidate) =>
    ((await caller.get('/v1/environments')).json() as { items: Environment[] }).items;

  t.test('one that is not checked yet is listed, and nothing runs in it', async (t) => {
    t.equal(created.statusCode, 201);
    t.match(created.json(), { ...image, status: 'checking', digest: null, checks: [] });
    t.equal(environment, `own-${id}`);
    t.equal((await offered(room.candidate)).length, 1);
    const refused = await run(room.candidate, room.id, environment);
    t.equal(refusalOf(refused), '422 environment_unavailable');
    t.match(refused.json(), { detail: /being checked/ });
  });

  t.test('one that passed is offered with the limits that it is based on', async (t) => {
    await judge(api, ours, id, 'accepted');
    t.match((await offered(room.candidate)).at(-1), {
      name: environment,
      title: image.title,
      limits: numpy.limits,
      isAvailable: true,
    });
    t.equal((await run(room.candidate, room.id, environment)).statusCode, 202);
  });

  t.test('a candidate is not told where the image comes from', async (t) => {
    t.notMatch(JSON.stringify(await offered(room.candidate)), /registry\.example/);
  });

  t.test('another organization neither sees nor uses it, as if it were not there', async (t) => {
    t.strictSame((await theirs.owner.get('/v1/own-images')).json(), { items: [] });
    t.equal((await offered(theirRoom.candidate)).length, 1);
    const foreign = await run(theirRoom.candidate, theirRoom.id, environment);
    const random = await run(theirRoom.candidate, theirRoom.id, `own-${crypto.randomUUID()}`);
    t.equal(refusalOf(foreign), '422 environment_unavailable');
    const { requestId: _own, ...shape } = problemOf(foreign);
    t.strictSame(
      { ...problemOf(random), requestId: undefined },
      { ...shape, requestId: undefined },
    );
    t.equal(refusalOf(await theirs.owner.post(`/v1/own-images/${id}/check`)), '404 not_found');
    t.equal(refusalOf(await theirs.owner.delete(`/v1/own-images/${id}`)), '404 not_found');
  });

  t.test('a new check takes it away until it has passed again', async (t) => {
    const again = await ours.owner.post(`/v1/own-images/${id}/check`);
    t.match(again.json(), { status: 'checking' });
    t.equal((await offered(room.candidate)).length, 1);
    await judge(api, ours, id, 'rejected');
    t.equal(
      refusalOf(await run(room.candidate, room.id, environment)),
      '422 environment_unavailable',
    );
    t.match((await ours.interviewer.get('/v1/own-images')).json(), {
      items: [{ status: 'rejected', checks: [{ name: 'imports', ok: false }] }],
    });
  });

  t.test('a title is taken once in an organization, and free in another', async (t) => {
    t.equal(refusalOf(await ours.owner.post('/v1/own-images', image)), '409 image_name_taken');
    t.equal((await theirs.owner.post('/v1/own-images', image)).statusCode, 201);
  });

  for (const reference of ['', 'ml', '--privileged', '/var/run/docker.sock', 'a b:1', 'x:1;y']) {
    t.test(`"${reference}" is no image`, async (t) => {
      const answer = await ours.owner.post('/v1/own-images', { ...image, title: 'T', reference });
      t.equal(refusalOf(answer), '400 invalid_request');
    });
  }

  t.test('one that is removed is gone', async (t) => {
    t.equal((await ours.owner.delete(`/v1/own-images/${id}`)).statusCode, 204);
    t.equal(refusalOf(await ours.owner.delete(`/v1/own-images/${id}`)), '404 not_found');
  });
});
