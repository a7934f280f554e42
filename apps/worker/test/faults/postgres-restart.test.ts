import { Database } from '@pairwise/db';
import { until } from '@pairwise/test-kit';
import t from 'tap';
import { processExecution } from '../../src/process-execution.js';
import { commitExecution, createBench } from '../support.js';
import { whenSaid } from '../waiting.js';
import { AnswerThief } from './answer-thief.js';
import { OutcomeLog } from './outcome-log.js';
import { PrivatePostgres } from './private-postgres.js';
import { createScene } from './scene.js';

t.setTimeout(150_000);
t.jobs = 2;

const source = 'import time\nprint("on", flush=True)\ntime.sleep(1)\nprint("off")';
const expected = { outcome: 'succeeded', attempt: 1, stdout: 'on\noff\n' };

t.test('Postgres restarts while a result is written', { buffered: true }, async (t) => {
  const postgres = await PrivatePostgres.start(t);
  const database = await postgres.createDatabase(t);
  const scene = await createScene(t, {}, database);
  const worker = await scene.startWorker();
  const execution = await scene.submit(source);
  await whenSaid(scene.bench, execution, 'on\n');
  await scene.outcomes.holdResult(execution);
  await postgres.stop();
  await postgres.start();
  await scene.outcomes.reconnect(t);
  await scene.outcomes.assertOneEnd(t, execution, expected);
  const told = async () => (await scene.outcomes.toldEnds(execution)).length > 0;
  await until('the end to be told', told);
  t.strictSame(await scene.outcomes.toldEnds(execution), ['succeeded']);
  const next = await scene.submit('print("next")');
  await scene.outcomes.assertOneEnd(t, next, { outcome: 'succeeded', attempt: 1 });
  t.equal(await worker.end('SIGTERM'), 0);
});

t.test('the answer to the commit of a result is lost', { buffered: true }, async (t) => {
  const bench = await createBench(t);
  const outcomes = await OutcomeLog.start(t, bench);
  const thief = await AnswerThief.start(t, bench.database.appUrl);
  const db = new Database({ url: thief.url, connectionsMax: 4 });
  t.teardown(() => db.close());
  const execution = await commitExecution(bench, source);
  const { organizationId, services } = bench;
  const job = { organizationId, executionId: execution.id };
  await processExecution({ ...services, db }, 'run', job);
  t.equal(thief.stolenCount, 1, 'the worker has not heard that it was stored');
  await outcomes.assertOneEnd(t, execution, expected);
  t.strictSame(await outcomes.toldEnds(execution), ['succeeded'], 'and tells of it all the same');
});
