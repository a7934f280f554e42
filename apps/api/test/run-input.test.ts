import { executionIdSchema, type ExecutionSignal } from '@pairwise/contracts';
import { executions, executionSteps } from '@pairwise/db';
import { connectPatiently, subscribeToSignals } from '@pairwise/queue';
import {
  createGate,
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  readTestEnvironment,
  refusalOf,
  until,
} from '@pairwise/test-kit';
import t from 'tap';

const files = {
  'main.py': 'from helper import ask\nfrom package.mod import LINES\nprint(ask(), LINES)\n',
  'helper.py': 'def ask():\r\n\treturn input("Naïve? ") # 🎉\n',
  'package/mod.py': 'LINES = 3\n',
};

t.test('what is typed for a program that runs', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Typists');
  const room = await createTestSession(api, organization, 'live');
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
  const create = async (wishes: object): Promise<string> => {
    const answer = await room.candidate.post(`/v1/sessions/${room.id}/runs`, {
      environment: 'python',
      files,
      ...wishes,
    });
    t.equal(answer.statusCode, 202, answer.body);
    return (answer.json() as { id: string }).id;
  };
  const start = (id: string) =>
    api.database.db.withTenantSql(organization.id, (sql) =>
      executionSteps.claim(sql, executionIdSchema.parse(id), {
        workerId: 'test',
        silentSince: new Date(0),
        now: new Date(),
      }),
    );

  t.test('reaches the worker, from either side of the table', async (t) => {
    const id = await create({ interactive: true, peek: true, figureFormat: 'svg' });
    await start(id);
    for (const [caller, body] of [
      [room.candidate, { text: 'Ada\n' }],
      [organization.interviewer, { end: true }],
    ] as const) {
      t.equal((await caller.post(`/v1/runs/${id}/input`, body)).statusCode, 204);
    }
    await until('both signals', () => signals.length === 2);
    t.strictSame(signals, [
      { type: 'input', executionId: id, text: 'Ada\n', isEnd: false },
      { type: 'input', executionId: id, text: '', isEnd: true },
    ]);
    const row = await api.database.db.withTenant(organization.id, (tx) =>
      executions.find(tx, executionIdSchema.parse(id), 'run'),
    );
    t.match(row, { interactive: true, wantsPeek: true, figureFormat: 'svg' });
    t.strictSame(row?.files, files, 'every file is kept as it was sent');
  });

  t.test('is refused where nobody reads it', async (t) => {
    const deaf = await create({});
    const waiting = await create({ interactive: true });
    await start(deaf);
    for (const id of [deaf, waiting]) {
      const answer = await room.candidate.post(`/v1/runs/${id}/input`, { text: 'x' });
      t.equal(refusalOf(answer), '409 run_not_waiting');
    }
  });

  t.test('cannot be given ahead and typed as well', async (t) => {
    const answer = await room.candidate.post(`/v1/sessions/${room.id}/runs`, {
      environment: 'python',
      files: { 'main.py': '' },
      stdin: 'ahead',
      interactive: true,
    });
    t.equal(refusalOf(answer), '400 invalid_request');
  });

  t.test('is bounded, and is something', async (t) => {
    const id = await create({ interactive: true });
    for (const body of [
      { text: 'x'.repeat(70_000) },
      { text: 'NUL: \u0000' },
      { text: 3 },
      { text: 'x', to: 'another' },
      { text: '' },
      { end: false },
      {},
    ]) {
      const answer = await room.candidate.post(`/v1/runs/${id}/input`, body);
      t.equal(refusalOf(answer), '400 invalid_request', JSON.stringify(body).slice(0, 40));
    }
  });

  t.test('is refused once the run has ended', async (t) => {
    const id = await create({ interactive: true });
    await finishExecution(api.database, { organizationId: organization.id, id });
    const answer = await room.candidate.post(`/v1/runs/${id}/input`, { text: 'late' });
    t.equal(refusalOf(answer), '409 run_not_waiting');
  });

  t.test('a cancellation is signalled at once and stored', async (t) => {
    const id = await create({});
    signals.length = 0;
    t.equal((await room.candidate.post(`/v1/runs/${id}/cancel`)).statusCode, 202);
    await until('the signal', () => signals.length === 1);
    t.strictSame(signals, [{ type: 'cancel', executionId: id }]);
    const row = await api.database.db.withTenant(organization.id, (tx) =>
      executions.find(tx, executionIdSchema.parse(id), 'run'),
    );
    t.ok(row?.cancelRequestedAt);
  });
});

t.test('text that nobody would hear is not accepted in silence', async (t) => {
  // Signals reach every worker of a Redis, also those of other tests: only without it none hears.
  const { gate, url } = await createGate(t, readTestEnvironment().REDIS_URL);
  const api = await createTestApi(t, { redisUrl: url });
  const organization = await createTestOrganization(api, 'Unheard');
  const room = await createTestSession(api, organization, 'live');
  const body = { environment: 'python', files, interactive: true };
  const created = await room.candidate.post(`/v1/sessions/${room.id}/runs`, body);
  const id = executionIdSchema.parse((created.json() as { id: string }).id);
  const now = new Date();
  await api.database.db.withTenantSql(organization.id, (sql) =>
    executionSteps.claim(sql, id, { workerId: 'test', silentSince: now, now }),
  );
  gate.shut();
  await until('the connection to be lost', () => api.services.redis.status !== 'ready');
  const answer = await room.candidate.post(`/v1/runs/${id}/input`, { text: 'x' });
  t.equal(refusalOf(answer), '503 unavailable');
  const cancelled = await room.candidate.post(`/v1/runs/${id}/cancel`);
  t.equal(cancelled.statusCode, 202, 'the row tells the worker in any case');
});

t.test('one participant’s typing is limited, not their colleagues’', async (t) => {
  const api = await createTestApi(t, { rateLimits: { inputsPerMinute: 2 } });
  const organization = await createTestOrganization(api, 'Paced');
  const room = await createTestSession(api, organization, 'live');
  const body = { environment: 'python', files };
  const created = await room.candidate.post(`/v1/sessions/${room.id}/runs`, body);
  const path = `/v1/runs/${(created.json() as { id: string }).id}/input`;
  for (const expected of ['409 run_not_waiting', '409 run_not_waiting', '429 rate_limited']) {
    t.equal(refusalOf(await room.candidate.post(path, { text: 'x' })), expected);
  }
  const staff = await organization.interviewer.post(path, { text: 'x' });
  t.equal(refusalOf(staff), '409 run_not_waiting');
  t.equal((await room.candidate.post(`/v1/sessions/${room.id}/runs`, body)).statusCode, 202);
});
