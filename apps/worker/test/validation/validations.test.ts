import { gateReportSchema, type QuestionValidationId } from '@pairwise/contracts';
import { questionValidations } from '@pairwise/db';
import { BackgroundQueue, validationLane } from '@pairwise/queue';
import { Sandbox } from '@pairwise/sandbox';
import { until } from '@pairwise/test-kit';
import t from 'tap';
import {
  processValidation,
  type ValidationServices,
} from '../../src/validation/process-validation.js';
import { openBackgroundLane, reconcile } from '../../src/background-lane.js';
import { validationWork } from '../../src/validation/validation-lane.js';
import { containersOf, createBench } from '../support.js';
import { commitValidation, tinyFiles, validationRow } from './tiny-question.js';

t.setTimeout(180_000);
const quiet = { countRunning: () => 0, countWaiting: async () => 0 };

t.test('validations', async (t) => {
  const bench = await createBench(t);
  const { database, organizationId } = bench;
  const { db, sandbox, logger } = bench.services;
  const never = new AbortController().signal;
  const services: ValidationServices = { db, sandbox, logger, busyness: quiet, stop: never };
  const queueRedis = bench.redis.duplicate();
  const queue = new BackgroundQueue(queueRedis, validationLane, { prefix: bench.queuePrefix });
  t.teardown(async () => {
    await queue.close();
    queueRedis.disconnect();
  });
  const rowOf = (id: QuestionValidationId) => validationRow(bench, id);
  const reportOf = async (id: QuestionValidationId) =>
    gateReportSchema.parse((await rowOf(id)).report);
  const process = (id: QuestionValidationId, changes: Partial<ValidationServices> = {}) =>
    processValidation({ ...services, ...changes }, { organizationId, validationId: id });
  const change = (id: QuestionValidationId, data: Record<string, unknown>) =>
    db.withTenant(organizationId, (tx) => tx.questionValidation.update({ where: { id }, data }));
  /** As if its worker had died so many attempts later. */
  const abandon = (id: QuestionValidationId, attempt: number) =>
    change(id, { status: 'running', attempt, heartbeatAt: new Date(Date.now() - 60_000) });

  const noContainers = () =>
    until('the last container to be gone', async () => (await containersOf(bench)) === 0);

  t.test('a sound question is green, and the report says what was measured', async (t) => {
    const id = await commitValidation(bench);
    await process(id);
    const row = await rowOf(id);
    t.match(row, { status: 'finished', isGreen: true, attempt: 1 });
    t.strictSame(row.progress, { done: 24, total: 24 });
    const report = await reportOf(id);
    t.strictSame(report.findings, []);
    t.equal(new Set(report.seeds).size, 20, 'twenty fresh seeds');
    t.strictSame(
      report.mistakes.map(({ failedCases }) => failedCases),
      [['whole_file'], ['empty_file'], ['no_loop']],
    );
    t.ok(report.cases.slice(0, 2).every(({ referenceMs }) => (referenceMs?.max ?? 0) > 0));
    await noContainers();
    t.ok(
      await db.withTenant(organizationId, (tx) =>
        questionValidations.hasGreen(tx, row.questionId, row.digest),
      ),
    );
    await process(id);
    t.strictSame(await rowOf(id), row, 'a job that comes twice changes nothing');
  });

  t.test('a question that gives work away is red', async (t) => {
    const id = await commitValidation(bench, {
      'starter.py': tinyFiles['reference.py'] ?? '',
      'mistakes/first.py': tinyFiles['mistakes/breaks.py'] ?? '',
    });
    await process(id);
    t.match(await rowOf(id), { status: 'finished', isGreen: false });
    const { findings } = await reportOf(id);
    t.strictSame(
      findings.map(({ rule, field }) => [rule, field]),
      [
        ['starter_passes', null],
        ['mistake_caught_elsewhere', 'mistakes.0.caughtBy'],
        ['case_not_needed', 'cases.0'],
      ],
    );
  });

  t.test('a reference that does not load is the question’s fault, in plain words', async (t) => {
    const id = await commitValidation(bench, { 'reference.py': 'def largest(' });
    await process(id);
    const { findings } = await reportOf(id);
    t.match(findings, [{ rule: 'not_graded', severity: 'error', message: /does not load/ }]);
    t.equal(findings.length, 1);
  });

  t.test('files that are no question any more are judged without a container', async (t) => {
    const id = await commitValidation(bench, { 'reference.py': ' ' });
    await process(id);
    t.match((await reportOf(id)).findings, [{ rule: 'structure', file: 'reference.py' }]);
  });

  t.test('a host that cannot grade gives it back, and says nothing of the question', async (t) => {
    const id = await commitValidation(bench);
    const broken = new Sandbox({
      workerId: `test-${crypto.randomUUID()}`,
      imageTags: new Map([['python', 'pairwise/base-os:trixie']]),
    });
    await process(id, { sandbox: broken });
    t.match(await rowOf(id), { status: 'queued', attempt: 1, report: null });
    await change(id, { status: 'finished' });
  });

  t.test('one whose worker died is begun once more, and then failed', async (t) => {
    const id = await commitValidation(bench);
    await abandon(id, 1);
    t.equal(await reconcile(validationWork(services, queue)), 1);
    t.equal(await queue.countWaiting(), 1);
    t.equal(await reconcile(validationWork(services, queue)), 1);
    t.equal(await queue.countWaiting(), 1, 'it is queued once');
    const fence = { id, attempt: 1 };
    const late = new AbortController();
    const seen: boolean[] = [];
    const busyness = {
      ...quiet,
      countRunning: () => {
        seen.push(true);
        if (seen.length === 5) late.abort();
        return 0;
      },
    };
    await process(id, { busyness, stop: late.signal });
    t.match(await rowOf(id), { status: 'queued', attempt: 1 }, 'a stop costs no attempt');
    const beat = await db.withTenant(organizationId, (tx) =>
      questionValidations.beat(tx, fence, { done: 1, total: 2 }, new Date()),
    );
    t.equal(beat, false, 'whoever held it before has lost it');
    await abandon(id, 2);
    await process(id);
    t.match(await rowOf(id), { status: 'finished', isGreen: false, attempt: 3 });
    t.match((await reportOf(id)).findings, [{ rule: 'not_graded', message: /lost, twice/ }]);
  });

  t.test(
    'the lane takes as many as it is told, and gives back what it has at its close',
    async (t) => {
      const open = (changes: Partial<ValidationServices> = {}, concurrency = 1) =>
        openBackgroundLane(validationWork({ ...services, ...changes }, queue, concurrency), {
          ...{ redis: bench.redis, logger },
          ...{ queuePrefix: bench.queuePrefix, reconcileMs: 100 },
        });
      const ids = [await commitValidation(bench), await commitValidation(bench)];
      for (const validationId of ids) await queue.add({ organizationId, validationId });
      const running = async () =>
        database.db.withTenant(organizationId, (tx) =>
          tx.questionValidation.count({ where: { status: 'running' } }),
        );
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const slow = { ...quiet, countWaiting: () => held.then(() => 0) };
      const lane = open({ busyness: slow });
      await until('one to be taken', async () => (await running()) === 1);
      t.equal(await queue.countWaiting(), 1, 'the other waits');
      const wide = open({ busyness: slow }, 2);
      await until('the other to be taken', async () => (await running()) === 2);
      const closing = Promise.all([lane.close(), wide.close()]);
      release();
      await closing;
      t.equal(await running(), 0);
      await noContainers();
      const next = open();
      const finished = await until('one to finish', async () => {
        const rows = await Promise.all(ids.map(rowOf));
        return rows.find(({ status }) => status === 'finished');
      });
      t.match(finished, { isGreen: true, attempt: 1 });
      await next.close();
      t.equal(await running(), 0);
    },
  );
});
