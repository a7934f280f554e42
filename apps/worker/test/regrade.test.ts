import { readFile } from 'node:fs/promises';
import { regradeIdSchema, regradeResultSchema, type ExecutionId } from '@pairwise/contracts';
import { regrades, type TenantTx } from '@pairwise/db';
import { BackgroundQueue, connectForRequests, regradeLane } from '@pairwise/queue';
import { readTestEnvironment, until } from '@pairwise/test-kit';
import pg from 'pg';
import t, { type Test } from 'tap';
import { processExecution } from '../src/process-execution.js';
import { processRegrade } from '../src/regrade/process-regrade.js';
import { openBackgroundLane } from '../src/background-lane.js';
import { regradeWork } from '../src/regrade/regrade-lane.js';
import { commitExecution, createBench, rowOf, type Bench } from './support.js';

t.setTimeout(120_000);

const questionId = 'mutable-default-argument';
const folder = new URL(`../../../packages/question-bank/questions/${questionId}/`, import.meta.url);
const read = (file: string): Promise<string> => readFile(new URL(file, folder), 'utf8');

t.test('grading again', async (t) => {
  const bench = await createBench(t);
  const { organizationId, services, database } = bench;
  const admin = new pg.Client(database.adminUrl);
  await admin.connect();
  t.teardown(() => admin.end());
  const inTenant = <Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result> =>
    database.db.withTenant(organizationId, work);

  const graded = async (source: string): Promise<ExecutionId> => {
    const { id } = await commitExecution(bench, source, questionId);
    await processExecution(services, 'submission', { organizationId, executionId: id });
    return id;
  };
  const order = async (executionId: ExecutionId) => {
    const row = await inTenant((tx) =>
      regrades.create(tx, { organizationId, executionId, requestedBy: 'somebody' }),
    );
    return regradeIdSchema.parse(row.id);
  };
  const resultOf = async (regradeId: Awaited<ReturnType<typeof order>>) =>
    (await inTenant((tx) => regrades.get(tx, regradeId))).result;
  const regrade = async (executionId: ExecutionId, stop = new AbortController().signal) => {
    const regradeId = await order(executionId);
    await processRegrade({ ...services, stop }, { organizationId, regradeId });
    return { regradeId, result: await resultOf(regradeId) };
  };

  t.test('gives the same verdicts, and leaves the first grading alone', async (t) => {
    const id = await graded(await read('mistakes/still_shared.py'));
    const before = await rowOf(bench, { id, kind: 'submission' });
    const { result } = await regrade(id);
    t.match(regradeResultSchema.parse(result), {
      conclusion: 'equal',
      score: before.score,
      scoreBefore: before.score,
      imageDigest: before.imageDigest,
      cases: [],
    });
    t.strictSame(await rowOf(bench, { id, kind: 'submission' }), before);
  });

  t.test('says which case is judged another way now', async (t) => {
    const id = await graded(await read('reference.py'));
    const [first] = (await rowOf(bench, { id, kind: 'submission' })).caseResults;
    await admin.query(
      `UPDATE case_result SET verdict = 'failed', points = 0 WHERE execution_id = $1 AND position = 0`,
      [id],
    );
    const { result } = await regrade(id);
    t.match(regradeResultSchema.parse(result), {
      conclusion: 'drift',
      cases: [
        {
          name: first?.name,
          before: { verdict: 'failed', points: 0 },
          after: { verdict: 'passed', points: first?.points },
        },
      ],
    });
  });

  t.test('without the image of the first time, it says which one it took', async (t) => {
    const id = await graded(await read('reference.py'));
    const gone = `sha256:${'0'.repeat(64)}`;
    await admin.query('UPDATE execution SET image_digest = $2 WHERE id = $1', [id, gone]);
    const result = regradeResultSchema.parse((await regrade(id)).result);
    t.match(result, { conclusion: 'drift', imageDigestBefore: gone, cases: [] });
    t.not(result.imageDigest, gone);
  });

  t.test('an older image that the engine still has is used once more', async (t) => {
    const id = await graded(await read('reference.py'));
    const older = await services.sandbox.imageId('numpy');
    await admin.query('UPDATE execution SET image_digest = $2 WHERE id = $1', [id, older]);
    const result = regradeResultSchema.parse((await regrade(id)).result);
    t.match(result, { conclusion: 'equal', imageDigest: older });
  });

  t.test('a worker that has to stop gives it back', async (t) => {
    const id = await graded(await read('reference.py'));
    const { regradeId, result } = await regrade(id, AbortSignal.abort());
    t.equal(result, null);
    t.match(await inTenant((tx) => regrades.get(tx, regradeId)), { status: 'queued', attempt: 0 });
  });

  t.test('one that nobody queued is found, and one whose worker fell silent', async (t) => {
    const id = await graded(await read('reference.py'));
    const [forgotten, silent] = [await order(id), await order(id)];
    await admin.query(`UPDATE regrade SET created_at = now() - interval '1 minute'`, []);
    await admin.query(
      `UPDATE regrade SET status = 'running', attempt = 1,
         heartbeat_at = now() - interval '10 minutes' WHERE id = $1`,
      [silent],
    );
    const lane = openLane(t, bench);
    for (const one of [forgotten, silent]) {
      await until('a result', async () => (await resultOf(one)) !== null);
      t.match(await resultOf(one), { conclusion: 'equal' });
    }
    await lane.close();
  });
});

function openLane(t: Test, { services, queuePrefix, redis }: Bench) {
  const connection = connectForRequests(readTestEnvironment().REDIS_URL);
  const queue = new BackgroundQueue(connection, regradeLane, { prefix: queuePrefix });
  t.teardown(async () => {
    await queue.close();
    connection.disconnect();
  });
  const { logger } = services;
  return openBackgroundLane(regradeWork(services, queue), {
    ...{ redis, logger, queuePrefix, reconcileMs: 50 },
  });
}
