import type { HostCheck, WorkerReport } from '@pairwise/contracts';
import { publishWorkerReport, withdrawWorkerReport } from '@pairwise/queue';
import {
  createGate,
  createTestApi,
  createTestOrganization,
  nobody,
  readTestEnvironment,
  refusalOf,
  until,
} from '@pairwise/test-kit';
import t from 'tap';

const check = (name: string, change: Partial<HostCheck> = {}): HostCheck => ({
  name,
  ok: true,
  severity: 'required',
  detail: `SECRET detail of ${name}`,
  advice: null,
  ...change,
});

const reportOf = (workerId: string, checks: HostCheck[]): WorkerReport => ({
  workerId,
  environments: [],
  checks,
  at: new Date().toISOString(),
});

t.test('what workers found on their hosts', async (t) => {
  const url = new URL(readTestEnvironment().REDIS_URL);
  // What workers report is common to all of a Redis database, and other tests run beside this one.
  url.pathname = '/11';
  const { gate, url: redisUrl } = await createGate(t, url.href);
  const api = await createTestApi(t, { redisUrl });
  const { redis } = api.services;
  await redis.flushdb();
  const organization = await createTestOrganization(api, 'Hosts');
  const ready = async () => {
    const response = await nobody(api).get('/readyz');
    t.notMatch(response.body, 'SECRET');
    return { status: response.statusCode, ...(response.json() as object) };
  };
  const unsafe = [
    check('seccomp', { ok: false, advice: 'Enable it.' }),
    check('swap', { ok: false, severity: 'advised' }),
    check('engine'),
  ];

  t.test('without a worker the API is ready, and says that none is there', async (t) => {
    t.match(await ready(), {
      status: 200,
      ready: true,
      workers: { reporting: 0, failedChecks: [] },
    });
    t.strictSame((await organization.owner.get('/v1/workers')).json(), { items: [] });
  });

  t.test('owners see every check of every worker', async (t) => {
    const reports = [reportOf('a', unsafe), reportOf('b', [check('engine')])];
    for (const report of reports) await publishWorkerReport(redis, report);
    t.strictSame((await organization.owner.get('/v1/workers')).json(), { items: reports });
    t.equal(refusalOf(await organization.interviewer.get('/v1/workers')), '403 forbidden');
  });

  t.test('readiness names each required check that failed, once and without detail', async (t) => {
    await publishWorkerReport(redis, reportOf('c', unsafe));
    t.match(await ready(), {
      status: 200,
      ready: true,
      workers: { reporting: 3, failedChecks: ['seccomp'] },
    });
    for (const workerId of ['a', 'c']) await withdrawWorkerReport(redis, workerId);
    t.match(await ready(), { workers: { reporting: 1, failedChecks: [] } });
  });

  t.test('while Redis is away it is not known', async (t) => {
    gate.shut();
    await until('the connection to be lost', () => redis.status !== 'ready');
    t.match(await ready(), { status: 503, workers: { reporting: 0 } });
    t.equal(refusalOf(await organization.owner.get('/v1/workers')), '503 unavailable');
  });
});
