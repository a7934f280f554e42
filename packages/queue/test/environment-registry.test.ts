import type { Environment, HostCheck, WorkerReport } from '@pairwise/contracts';
import { readTestEnvironment } from '@pairwise/test-kit';
import t from 'tap';
import {
  connectPatiently,
  publishWorkerReport,
  readEnvironments,
  readWorkerReports,
  withdrawWorkerReport,
} from '../src/index.js';

const url = new URL(readTestEnvironment().REDIS_URL);
// What workers report is common to all of a Redis database, and other tests run beside this one.
url.pathname = '/11';
const NAME = 'pairwise:workers';

const environment = (
  name: 'python' | 'torch' | 'cuda',
  unavailableReason: string | null = null,
): Environment => ({
  name,
  title: name,
  description: '',
  libraries: [],
  limits: {
    memoryBytes: 1,
    wallTimeMs: 1,
    cpuTimeMs: 1,
    processes: 1,
    diskBytes: 1,
    outputBytes: 1,
  },
  isOptional: false,
  needsGpu: name === 'cuda',
  isAvailable: unavailableReason === null,
  unavailableReason,
});
const check: HostCheck = {
  name: 'swap limit',
  ok: false,
  severity: 'required',
  detail: 'absent',
  advice: null,
};
const report = (workerId: string, ...environments: Environment[]): WorkerReport => ({
  workerId,
  environments,
  checks: [check],
  at: '2026-11-21T09:00:00.000Z',
});

t.test('what workers report', async (t) => {
  const redis = connectPatiently(url.href);
  t.teardown(() => redis.disconnect());
  t.beforeEach(() => redis.flushdb());

  t.test('is kept of each worker, the last of it', async (t) => {
    t.strictSame(await readWorkerReports(redis), []);
    t.strictSame(await readEnvironments(redis), []);
    await publishWorkerReport(redis, report('b', environment('python')));
    await publishWorkerReport(redis, report('a', environment('torch')));
    const renewed = report('b', environment('cuda'));
    await publishWorkerReport(redis, renewed);
    t.strictSame(await readWorkerReports(redis), [report('a', environment('torch')), renewed]);
    await withdrawWorkerReport(redis, 'a');
    t.strictSame(await readWorkerReports(redis), [renewed]);
  });

  t.test('is merged: what one of them has is available', async (t) => {
    await publishWorkerReport(
      redis,
      report('a', environment('python'), environment('cuda', 'This host has no GPU.')),
    );
    await publishWorkerReport(
      redis,
      report('b', environment('cuda'), environment('torch', 'Its image is not built on b.')),
    );
    await publishWorkerReport(redis, report('c', environment('torch', 'Nor on c.')));
    t.strictSame(await readEnvironments(redis), [
      environment('python'),
      environment('cuda'),
      environment('torch', 'Its image is not built on b.'),
    ]);
  });

  t.test('is forgotten when it is not renewed, however busy the others are', async (t) => {
    await publishWorkerReport(redis, report('gone', environment('torch')));
    const stored = (await redis.hget(NAME, 'gone')) ?? '';
    const [seconds = '', ...text] = stored.split(' ');
    await redis.hset(NAME, 'gone', [Number(seconds) - 61, ...text].join(' '));
    t.strictSame(await readWorkerReports(redis), []);
    await publishWorkerReport(redis, report('here', environment('python')));
    t.strictSame(await readEnvironments(redis), [environment('python')]);
    t.equal(await redis.hget(NAME, 'gone'), null, 'and cleared away');
    const ttlSeconds = await redis.ttl(NAME);
    t.ok(ttlSeconds > 0 && ttlSeconds <= 60);
  });

  t.test('in a form that this version does not know counts as nothing', async (t) => {
    await publishWorkerReport(redis, report('a', environment('python')));
    const [seconds] = await redis.time();
    await redis.hset(NAME, 'newer', `${seconds} {"workerId":"newer"}`);
    await redis.hset(NAME, 'odd', `${seconds} {`);
    t.strictSame(await readWorkerReports(redis), [report('a', environment('python'))]);
    const unnamed = report('', environment('python'));
    await t.rejects(publishWorkerReport(redis, unnamed), 'nor is such a thing reported');
  });
});
