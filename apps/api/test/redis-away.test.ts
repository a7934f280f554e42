import { executionIdSchema } from '@pairwise/contracts';
import {
  createGate,
  createTestApi,
  createTestOrganization,
  createTestSession,
  nobody,
  readTestEnvironment,
  refusalOf,
  until,
} from '@pairwise/test-kit';
import t from 'tap';
import { files, questionId } from './support/border-world.js';
import { connectAdmin } from './support/connect-admin.js';

const ANSWER_MS_MAX = 5_000;

t.test('while Redis is away', async (t) => {
  const { gate, url } = await createGate(t, readTestEnvironment().REDIS_URL);
  const api = await createTestApi(t, { redisUrl: url });
  const organization = await createTestOrganization(api, 'Patient');
  const session = await createTestSession(api, organization, 'live');
  const later = await createTestSession(api, organization);
  const admin = await connectAdmin(t, api.database);
  const path = `/v1/sessions/${session.id}`;
  const ready = () => nobody(api).get('/readyz');

  t.match((await ready()).json(), { ready: true });
  gate.shut();
  await until('the connection to be lost', () => api.services.redis.status !== 'ready');

  t.test('readiness says what is missing, liveness does not mind', async (t) => {
    const response = await ready();
    t.equal(response.statusCode, 503);
    t.strictSame(response.json(), {
      ready: false,
      checks: [
        { name: 'postgres', ok: true },
        { name: 'redis', ok: false },
      ],
      workers: { reporting: 0, failedChecks: [] },
    });
    t.strictSame((await nobody(api).get('/healthz')).json(), { alive: true });
  });

  t.test('runs and submissions are accepted, quickly, and wait for the reconciler', async (t) => {
    const started = performance.now();
    const headers = { 'idempotency-key': 'during-the-outage' };
    const run = { environment: 'python', files };
    const answers = [
      await session.candidate.post(`${path}/runs`, run, headers),
      await session.candidate.post(`${path}/submissions`, { questionId, files }),
      await session.candidate.post(`${path}/runs`, run, headers),
    ];
    t.strictSame(
      answers.map((one) => one.statusCode),
      [202, 202, 202],
      answers.map((one) => one.body).join('\n'),
    );
    t.ok(performance.now() - started < ANSWER_MS_MAX, 'nobody waits for Redis');
    const { rows } = await admin.query(`SELECT kind, status FROM execution ORDER BY queued_at`);
    t.strictSame(rows, [
      { kind: 'run', status: 'queued' },
      { kind: 'submission', status: 'queued' },
    ]);
  });

  t.test('an interview starts and ends', async (t) => {
    const base = `/v1/sessions/${later.id}`;
    t.equal((await organization.interviewer.post(`${base}/start`)).statusCode, 200);
    t.equal((await later.candidate.get(`${base}/room`)).statusCode, 200);
    t.equal((await organization.interviewer.post(`${base}/end`)).statusCode, 200);
  });

  t.test('people sign in', async (t) => {
    const account = {
      name: 'N',
      email: 'n@people.example',
      password: 'a long enough password',
    };
    t.equal((await nobody(api).post('/v1/auth/sign-up/email', account)).statusCode, 200);
  });

  t.test('what stands in Redis alone is said to be unreachable', async (t) => {
    const response = await session.candidate.get('/v1/environments');
    t.equal(refusalOf(response), '503 unavailable');
  });

  t.test('when it is back, so is everything', async (t) => {
    gate.open();
    await until('readiness', async () => (await ready()).statusCode === 200);
    t.equal((await session.candidate.get('/v1/environments')).statusCode, 200);
    // The queue has a connection of its own, which comes back in its own time.
    const probe = {
      organizationId: organization.id,
      executionId: executionIdSchema.parse(crypto.randomUUID()),
    };
    await until('the queue', () =>
      api.services.queue.add('run', probe).then(
        () => true,
        () => false,
      ),
    );
    const run = { environment: 'python', files };
    const created = await session.candidate.post(`${path}/runs`, run);
    const { id } = created.json() as { id: string };
    const [position] = await api.services.queue.findPositions([
      { executionId: executionIdSchema.parse(id), attempt: 0, lane: 'run' },
    ]);
    t.ok(position, 'new work is queued at once again');
  });
});
