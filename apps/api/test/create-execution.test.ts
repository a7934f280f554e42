import { executionIdSchema } from '@pairwise/contracts';
import { connectPatiently, consumeExecutions, jobCatalogue } from '@pairwise/queue';
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
import { files, questionId } from './support/border-world.js';
import { connectAdmin } from './support/connect-admin.js';

const run = { environment: 'python', files };

t.test('runs and submissions', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Runners');
  const admin = await connectAdmin(t, api.database);
  const newSession = () => createTestSession(api, organization, 'live');
  const rowsOf = async (sessionId: string) =>
    (
      await admin.query<Record<string, unknown>>(
        'SELECT * FROM execution WHERE session_id = $1 ORDER BY queued_at',
        [sessionId],
      )
    ).rows;
  /** What lies in Redis for a job, as text. */
  const jobDataOf = (kind: 'run' | 'submission', id: string) =>
    api.services.redis.hget(`${api.queuePrefix}:${jobCatalogue[kind].queue}:${id}-0`, 'data');

  t.test('an accepted run is stored and queued, and the job holds ids only', async (t) => {
    const { id: sessionId, candidate, invitationId } = await newSession();
    const body = { ...run, stdin: '1 2 3', questionId };
    const response = await candidate.post(`/v1/sessions/${sessionId}/runs`, body);
    t.equal(response.statusCode, 202);
    const { id } = response.json() as { id: string };
    t.strictSame(response.json(), { id, status: 'queued' });
    const [row] = await rowsOf(sessionId);
    t.match(row, {
      id,
      kind: 'run',
      status: 'queued',
      files,
      stdin: '1 2 3',
      question_id: questionId,
      requested_by_id: invitationId,
      requested_by_role: 'candidate',
      requested_by_name: 'Casey Candidate',
    });
    const data = await jobDataOf('run', id);
    t.strictSame(JSON.parse(data ?? ''), { organizationId: organization.id, executionId: id });
  });

  t.test('a worker that takes the job finds the row, however fast it is', async (t) => {
    const connection = connectPatiently(readTestEnvironment().REDIS_URL);
    const found: (string | undefined)[] = [];
    const look = async ({ executionId }: { executionId: string }) => {
      const { rows } = await admin.query<{ id: string }>('SELECT id FROM execution WHERE id = $1', [
        executionId,
      ]);
      found.push(rows[0]?.id);
    };
    const worker = consumeExecutions('run', look, {
      connection,
      concurrency: 5,
      prefix: api.queuePrefix,
      onError: (error) => t.fail(error.message),
    });
    const { id: sessionId, candidate } = await newSession();
    const responses = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? candidate : organization.owner).post(
          `/v1/sessions/${sessionId}/runs`,
          run,
        ),
      ),
    );
    const ids = responses.map((one) => (one.json() as { id: string }).id);
    await until('every job', () => ids.every((id) => found.includes(id)));
    t.notOk(found.includes(undefined), 'none came before its row');
    await worker.close();
    connection.disconnect();
  });

  t.test('a submission pins its question’s version and environment', async (t) => {
    const { id: sessionId, candidate } = await newSession();
    const body = { questionId: 'cosine-similarity-matrix', files };
    const response = await candidate.post(`/v1/sessions/${sessionId}/submissions`, body);
    const { id } = response.json() as { id: string };
    const [row] = await rowsOf(sessionId);
    t.match(row, { id, kind: 'submission', environment: 'numpy', stdin: null });
    t.ok(row?.question_version_id);
    t.ok(await jobDataOf('submission', id), 'it waits in its own queue');
    const seed = Number(row?.seed);
    t.ok(Number.isSafeInteger(seed) && seed >= 0, 'its seed is exact in JSON');
  });

  t.test('a question that the session does not hold is refused', async (t) => {
    const { id: sessionId, candidate } = await newSession();
    const path = `/v1/sessions/${sessionId}`;
    const other = { questionId: 'group-share-of-total', files };
    t.equal(refusalOf(await candidate.post(`${path}/submissions`, other)), '404 not_found');
    const answer = await candidate.post(`${path}/runs`, { ...run, questionId: other.questionId });
    t.equal(refusalOf(answer), '404 not_found');
    t.strictSame(await rowsOf(sessionId), []);
  });

  t.test('the same key again is the same execution, also after it has finished', async (t) => {
    const { id: sessionId, candidate } = await newSession();
    const post = (body: unknown, key: string) =>
      candidate.post(`/v1/sessions/${sessionId}/runs`, body, { 'idempotency-key': key });
    const first = (await post(run, 'once')).json() as { id: string };
    t.match((await post(run, 'once')).json(), { id: first.id });
    await finishExecution(api.database, { organizationId: organization.id, id: first.id });
    const again = await post(run, 'once');
    t.equal(again.statusCode, 202);
    t.strictSame(again.json(), { id: first.id, status: 'finished' });
    const other = (await post(run, 'twice')).json() as { id: string };
    t.not(other.id, first.id, 'another key is another run');
    t.equal((await rowsOf(sessionId)).length, 2);
  });

  t.test('the same key with another request is refused', async (t) => {
    const { id: sessionId, candidate } = await newSession();
    const path = `/v1/sessions/${sessionId}`;
    const headers = { 'idempotency-key': 'once' };
    await candidate.post(`${path}/runs`, run, headers);
    const changes = [
      { ...run, files: { 'main.py': 'print(2)\n' } },
      { ...run, stdin: '' },
      { ...run, environment: 'numpy' },
      { ...run, questionId },
    ];
    for (const body of changes) {
      const response = await candidate.post(`${path}/runs`, body, headers);
      t.equal(refusalOf(response), '409 idempotency_conflict', JSON.stringify(body));
    }
    const submission = await candidate.post(`${path}/submissions`, { questionId, files }, headers);
    t.equal(refusalOf(submission), '409 idempotency_conflict', 'nor is it a submission');
    t.equal((await rowsOf(sessionId)).length, 1);
  });

  t.test('two people’s equal keys do not meet', async (t) => {
    const { id: sessionId, candidate } = await newSession();
    const ids = new Set<string>();
    for (const caller of [candidate, organization.interviewer, organization.owner]) {
      const headers = { 'idempotency-key': 'mine' };
      const response = await caller.post(`/v1/sessions/${sessionId}/runs`, run, headers);
      ids.add((response.json() as { id: string }).id);
    }
    t.equal(ids.size, 3);
  });

  t.test('the same key many times at once makes one row and one job', async (t) => {
    const { id: sessionId, candidate } = await newSession();
    const headers = { 'idempotency-key': 'at-once' };
    const responses = await Promise.all(
      Array.from({ length: 8 }, () =>
        candidate.post(`/v1/sessions/${sessionId}/submissions`, { questionId, files }, headers),
      ),
    );
    for (const one of responses) t.equal(one.statusCode, 202, one.body);
    t.equal(new Set(responses.map((one) => (one.json() as { id: string }).id)).size, 1);
    t.equal((await rowsOf(sessionId)).length, 1);
  });

  t.test('a key is printable and not endless', async (t) => {
    const { id: sessionId, candidate } = await newSession();
    for (const key of ['', 'two words', 'x'.repeat(201)]) {
      const headers = { 'idempotency-key': key };
      const response = await candidate.post(`/v1/sessions/${sessionId}/runs`, run, headers);
      t.equal(refusalOf(response), '400 invalid_request', key.slice(0, 10));
      t.match(response.json(), { issues: [{ path: 'idempotency-key' }] });
    }
  });

  t.test('cancelling is remembered for the worker, and harmless afterwards', async (t) => {
    const { id: sessionId, candidate } = await newSession();
    const created = await candidate.post(`/v1/sessions/${sessionId}/runs`, run);
    const { id } = created.json() as { id: string };
    const cancel = () => candidate.post(`/v1/runs/${id}/cancel`);
    t.strictSame((await cancel()).json(), { id, status: 'queued' });
    const [row] = await rowsOf(sessionId);
    t.ok(row?.cancel_requested_at);
    t.equal((await cancel()).statusCode, 202);
    await finishExecution(
      api.database,
      { organizationId: organization.id, id },
      { outcome: 'cancelled' },
    );
    t.strictSame((await cancel()).json(), { id, status: 'finished' });
  });

  t.test(
    'the newest two hundred runs are listed, newest first, without their output',
    async (t) => {
      const { id: sessionId, candidate } = await newSession();
      const longAgo = Date.now() - 3_600_000;
      await api.database.db.withTenant(organization.id, (tx) =>
        tx.execution.createMany({
          data: Array.from({ length: 200 }, (_, place) => ({
            ...{ organizationId: organization.id, sessionId, kind: 'run', files: {}, seed: 1n },
            ...{ requestedById: 'x', requestedByName: 'X', requestedByRole: 'interviewer' },
            ...{ environment: 'python', codeHash: 'x', requestHash: 'x', status: 'finished' },
            ...{ outcome: 'succeeded', finishedAt: new Date(longAgo) },
            queuedAt: new Date(longAgo - place),
          })),
        }),
      );
      const made: string[] = [];
      for (let count = 0; count < 2; count += 1) {
        const created = await candidate.post(`/v1/sessions/${sessionId}/runs`, run);
        const { id } = created.json() as { id: string };
        made.unshift(id);
        await finishExecution(
          api.database,
          { organizationId: organization.id, id },
          { stdout: 'a line of output' },
        );
      }
      const response = await organization.interviewer.get(`/v1/sessions/${sessionId}/runs`);
      const { items } = response.json() as { items: { id: string; queuedAt: string }[] };
      t.equal(items.length, 200);
      t.strictSame(
        items.slice(0, 2).map((one) => one.id),
        made,
      );
      t.equal(
        items.at(-1)?.queuedAt,
        new Date(longAgo - 197).toISOString(),
        'the oldest are left out',
      );
      t.notMatch(response.body, 'a line of output');
      t.match((await candidate.get(`/v1/runs/${made[0]}`)).json(), { stdout: 'a line of output' });
    },
  );
});

t.test('one participant’s pace is limited, not their colleagues’', async (t) => {
  const api = await createTestApi(t, { rateLimits: { executionsPerMinute: 2 } });
  const organization = await createTestOrganization(api, 'Paced');
  const session = await createTestSession(api, organization, 'live');
  const path = `/v1/sessions/${session.id}`;
  t.equal((await session.candidate.post(`${path}/runs`, run)).statusCode, 202);
  const submission = { questionId, files };
  t.equal((await session.candidate.post(`${path}/submissions`, submission)).statusCode, 202);
  const third = await session.candidate.post(`${path}/runs`, run);
  t.equal(refusalOf(third), '429 rate_limited', 'runs and submissions count together');
  t.ok(Number(third.headers['retry-after']) > 0, 'it says when to try again');
  const staff = await organization.interviewer.post(`${path}/runs`, run);
  t.equal(staff.statusCode, 202, 'the interviewer at the same address goes on');
});

t.test('what needs a GPU waits in a lane of its own', async (t) => {
  const url = new URL(readTestEnvironment().REDIS_URL);
  // What workers offer is common to all of a Redis database, and theirs have no GPU.
  url.pathname = '/8';
  const api = await createTestApi(t, { redisUrl: url.href });
  const organization = await createTestOrganization(api, 'Fast');
  const session = await createTestSession(api, organization, 'live');
  const cuda = { ...run, environment: 'cuda' };
  const created = await session.candidate.post(`/v1/sessions/${session.id}/runs`, cuda);
  t.equal(created.statusCode, 202, created.body);
  const executionId = executionIdSchema.parse((created.json() as { id: string }).id);
  const entries = (['gpu', 'run'] as const).map((lane) => ({ executionId, attempt: 0, lane }));
  t.strictSame(await api.services.queue.findPositions(entries), [1, null]);
});
