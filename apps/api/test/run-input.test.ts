import { executionIdSchema, type ExecutionSignal } from '@pairwise/contracts';
import { executions } from '@pairwise/db';
import { connectPatiently, subscribeToSignals } from '@pairwise/queue';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  readTestEnvironment,
  refusalOf,
  until,
} from '@pairwise/test-kit';
import t from 'tap';

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
      files: { 'main.py': 'input()', 'helpers/text.py': 'x = 1', 'other.py': '' },
      ...wishes,
    });
    t.equal(answer.statusCode, 202, answer.body);
    return (answer.json() as { id: string }).id;
  };
  const start = (id: string) =>
    api.database.db.withTenant(organization.id, (tx) =>
      executions.claim(tx, executionIdSchema.parse(id), {
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
      executions.get(tx, executionIdSchema.parse(id)),
    );
    t.match(row, { interactive: true, wantsPeek: true, figureFormat: 'svg' });
    t.strictSame(Object.keys(row.files as object).sort(), [
      'helpers/text.py',
      'main.py',
      'other.py',
    ]);
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

  t.test('is bounded', async (t) => {
    const id = await create({ interactive: true });
    const answer = await room.candidate.post(`/v1/runs/${id}/input`, { text: 'x'.repeat(70_000) });
    t.equal(refusalOf(answer), '400 invalid_request');
  });

  t.test('a cancellation is signalled at once and stored', async (t) => {
    const id = await create({});
    signals.length = 0;
    t.equal((await room.candidate.post(`/v1/runs/${id}/cancel`)).statusCode, 202);
    await until('the signal', () => signals.length === 1);
    t.strictSame(signals, [{ type: 'cancel', executionId: id }]);
    const row = await api.database.db.withTenant(organization.id, (tx) =>
      executions.get(tx, executionIdSchema.parse(id)),
    );
    t.ok(row.cancelRequestedAt);
  });
});
