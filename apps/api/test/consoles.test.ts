import {
  consoleSchema,
  executionIdSchema,
  limits,
  problemSchema,
  type ExecutionSignal,
} from '@pairwise/contracts';
import { consoles, executions, executionSteps } from '@pairwise/db';
import { connectPatiently, subscribeToSignals } from '@pairwise/queue';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  readTestEnvironment,
  refusalOf,
  until,
} from '@pairwise/test-kit';
import t from 'tap';
import { assertConsoleWithinCaps, consoleCaps } from '../src/features/consoles/console-caps.js';
import { endConsoles } from './support/border-world.js';

const files = { 'main.py': 'x = 1\n', 'helper.py': 'y = 2\n' };
const program = { environment: 'python', files };
const fresh = { empty: program };

t.test('a room’s console', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Consoles');
  const room = await createTestSession(api, organization, 'live');
  const url = `/v1/sessions/${room.id}/consoles`;
  const signals: ExecutionSignal[] = [];
  const connection = connectPatiently(readTestEnvironment().REDIS_URL);
  t.teardown(() => connection.disconnect());
  await subscribeToSignals(
    connection,
    ({ organizationId, signal }) => {
      if (organizationId === organization.id) signals.push(signal);
    },
    (cause) => t.fail(String(cause)),
  );
  const idOf = (answer: { json: () => unknown }) =>
    executionIdSchema.parse((answer.json() as { id: string }).id);
  const create = async (body: object = fresh, caller = room.candidate) => {
    const answer = await caller.post(url, body);
    t.equal(answer.statusCode, 202, answer.body);
    return idOf(answer);
  };
  const start = (id: string) =>
    api.database.db.withTenantSql(organization.id, (sql) =>
      executionSteps.claim(sql, executionIdSchema.parse(id), {
        ...{ workerId: 'test', silentSince: new Date(0), now: new Date() },
      }),
    );
  const rowOf = (id: string) =>
    api.database.db.withTenant(organization.id, (tx) =>
      executions.find(tx, executionIdSchema.parse(id), 'console'),
    );
  // No worker takes them here, and what waits counts against everybody.
  t.beforeEach(async () => {
    await endConsoles(api, organization.id);
    const { redis, queue } = api.services;
    const keys = await redis.keys(`${queue.prefix}:executions-console:*`);
    if (keys.length > 0) await redis.del(keys);
  });

  t.test('goes on from a run with its files, environment and seed', async (t) => {
    const run = await room.candidate.post(`/v1/sessions/${room.id}/runs`, program);
    const runId = idOf(run);
    await finishExecution(api.database, { organizationId: organization.id, id: runId });
    const seed = (await room.candidate.get(`/v1/runs/${runId}`)).json() as { seed: string };
    const row = await rowOf(await create({ runId }));
    t.match(row, { files, environment: 'python', interactive: true, runId });
    t.equal(String(row?.seed), seed.seed);
    const runs = (await room.candidate.get(`/v1/sessions/${room.id}/runs`)).json();
    t.match(runs, { items: { length: 1 } }, 'it is no run');
  });

  t.test('goes on from no run of another room', async (t) => {
    const other = await createTestSession(api, organization, 'live');
    const run = await other.candidate.post(`/v1/sessions/${other.id}/runs`, program);
    for (const caller of [room.candidate, organization.interviewer]) {
      const answer = await caller.post(url, { runId: idOf(run) });
      t.equal(refusalOf(answer), '404 not_found');
    }
  });

  t.test('takes the place of the one before, whoever started that', async (t) => {
    const first = await create(fresh, organization.interviewer);
    signals.length = 0;
    const second = await create();
    await until('the signal', () => signals.length > 0);
    t.strictSame(signals, [{ type: 'cancel', executionId: first }]);
    t.ok((await rowOf(first))?.cancelRequestedAt);
    t.equal((await rowOf(second))?.cancelRequestedAt, null);
  });

  t.test('is told what either side types, with the name', async (t) => {
    const id = await create();
    await start(id);
    signals.length = 0;
    const typed = `/v1/consoles/${id}/statements`;
    const cell = { title: 'Load data' };
    t.equal((await room.candidate.post(typed, { source: 'x', cell })).statusCode, 204);
    t.equal((await organization.interviewer.post(typed, { source: 'y' })).statusCode, 204);
    t.equal((await room.candidate.post(`/v1/consoles/${id}/input`, { text: 'z' })).statusCode, 204);
    t.equal((await room.candidate.post(`/v1/consoles/${id}/interrupt`)).statusCode, 204);
    await until('all signals', () => signals.length === 4);
    t.match(signals, [
      { type: 'statement', executionId: id, source: 'x', cell, byRole: 'candidate' },
      { type: 'statement', executionId: id, source: 'y', cell: null, byRole: 'interviewer' },
      { type: 'input', executionId: id, text: 'z' },
      { type: 'interrupt', executionId: id },
    ]);
  });

  t.test('takes statements of a bounded size and of one shape', async (t) => {
    const id = await create();
    await start(id);
    for (const body of [
      {},
      { source: '' },
      { source: ' \n' },
      { source: 'x'.repeat(limits.statementBytes + 1) },
      { source: '\u0000' },
      { source: 'x', cell: { title: 'two\nlines' } },
      { source: 'x', cell: { title: 'x'.repeat(limits.cellTitleCharacters + 1) } },
      { source: 'x', by: 'Somebody else' },
    ]) {
      const answer = await room.candidate.post(`/v1/consoles/${id}/statements`, body);
      t.equal(refusalOf(answer), '400 invalid_request', JSON.stringify(body).slice(0, 60));
    }
  });

  t.test('takes nothing before it runs, and nothing once it is to end', async (t) => {
    const id = await create();
    const send = () => room.candidate.post(`/v1/consoles/${id}/statements`, { source: '1' });
    t.equal(refusalOf(await send()), '409 console_ended');
    await start(id);
    t.equal((await send()).statusCode, 204);
    t.equal((await room.candidate.post(`/v1/consoles/${id}/end`)).statusCode, 202);
    t.equal(refusalOf(await send()), '409 console_ended');
  });

  t.test('is no run, and a run is no console', async (t) => {
    const id = await create();
    t.equal(refusalOf(await room.candidate.get(`/v1/runs/${id}`)), '404 not_found');
    t.equal(refusalOf(await room.candidate.post(`/v1/runs/${id}/cancel`)), '404 not_found');
    const run = idOf(await room.candidate.post(`/v1/sessions/${room.id}/runs`, program));
    t.equal(refusalOf(await room.candidate.get(`/v1/consoles/${run}`)), '404 not_found');
    t.equal(refusalOf(await room.candidate.post(`/v1/consoles/${run}/end`)), '404 not_found');
  });

  t.test('is read with all that was typed', async (t) => {
    const id = await create();
    const entry = {
      ...{
        number: 1,
        source: '1',
        cell: { title: 'One' },
        by: 'Ada',
        byRole: 'candidate' as const,
      },
      ...{ at: new Date().toISOString(), status: 'succeeded' as const, cause: null },
      ...{ wallTimeMs: 3, truncated: false },
      pieces: [{ type: 'text' as const, stream: 'stdout' as const, text: '1\n' }],
    };
    const key = { organizationId: organization.id, executionId: id };
    await api.database.db.withTenant(organization.id, (tx) => consoles.addEntry(tx, key, entry));
    const read = consoleSchema.parse((await room.candidate.get(`/v1/consoles/${id}`)).json());
    t.strictSame(read.entries, [entry]);
    const list = (await organization.interviewer.get(url)).json();
    t.match(list, { items: [{ id, runId: null }] });
  });

  t.test('goes on from a run or begins empty, one of the two', async (t) => {
    for (const body of [{}, { ...fresh, runId: crypto.randomUUID() }, { empty: {} }]) {
      t.equal(refusalOf(await room.candidate.post(url, body)), '400 invalid_request');
    }
  });

  t.test('cannot have the GPU', async (t) => {
    const answer = await room.candidate.post(url, { empty: { ...program, environment: 'cuda' } });
    t.equal(refusalOf(answer), '422 environment_unavailable');
  });

  t.test('comes no faster than the last ones end', async (t) => {
    for (let count = 0; count < consoleCaps.inRoom.max; count += 1) await create();
    const answer = await room.candidate.post(url, fresh);
    t.equal(refusalOf(answer), '429 too_many_executions');
    t.match(problemSchema.parse(answer.json()), { detail: consoleCaps.inRoom.detail });
    const run = await room.candidate.post(`/v1/sessions/${room.id}/runs`, program);
    t.equal(run.statusCode, 202, 'a run has places of its own');
  });

  t.test('is not started by a candidate whose interview is not running', async (t) => {
    const pending = await createTestSession(api, organization, 'pending');
    const path = `/v1/sessions/${pending.id}/consoles`;
    t.equal(refusalOf(await pending.candidate.post(path, fresh)), '409 session_not_live');
    t.equal((await organization.interviewer.post(path, fresh)).statusCode, 202);
  });
});

t.test('one organization cannot take every place', async (t) => {
  const free = { inRoom: 0, inOrganization: 0, waiting: 0 };
  for (const name of ['inRoom', 'inOrganization', 'waiting'] as const) {
    const { max, detail } = consoleCaps[name];
    assertConsoleWithinCaps({ ...free, [name]: max - 1 });
    t.throws(() => assertConsoleWithinCaps({ ...free, [name]: max }), {
      code: 'too_many_executions',
      detail,
    });
  }
  t.doesNotThrow(() => assertConsoleWithinCaps({ ...free, waiting: null }));
});
