import { executionIdSchema, organizationIdSchema } from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  problemOf,
  refusalOf,
  type Caller,
  type TestSession,
  until,
} from '@pairwise/test-kit';
import type { LightMyRequestResponse } from 'fastify';
import t, { type Test } from 'tap';
import { executionCaps } from '../src/features/executions/execution-caps.js';
import { files, questionId } from './support/border-world.js';
import { connectAdmin } from './support/connect-admin.js';

const run = { environment: 'python', files };
const idOf = (response: LightMyRequestResponse) => (response.json() as { id: string }).id;
const isAccepted = ({ statusCode }: LightMyRequestResponse): boolean => statusCode === 202;

t.test('caps on what may wait', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Busy');
  const admin = await connectAdmin(t, api.database);
  const newSession = () => createTestSession(api, organization, 'live');
  const post = (caller: Caller, { id }: TestSession) => caller.post(`/v1/sessions/${id}/runs`, run);
  const finish = (id: string) =>
    finishExecution(api.database, { organizationId: organization.id, id });
  const endAll = () =>
    admin.query(
      `UPDATE execution SET status = 'finished', outcome = 'cancelled', finished_at = now()
       WHERE status <> 'finished'`,
    );
  /** As if so many were waiting, in another room of the same organization. */
  const fill = async (session: TestSession, count: number) => {
    const id = idOf(await post(session.candidate, session));
    const { rows } = await admin.query<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'execution'
         AND column_name NOT IN ('id')`,
    );
    const columns = rows.map((row) => `"${row.column_name}"`).join(', ');
    await admin.query(
      `INSERT INTO execution (id, ${columns}) SELECT gen_random_uuid(), ${columns} FROM execution
         CROSS JOIN generate_series(2, $2::int) WHERE id = $1`,
      [id, count],
    );
  };
  const assertRefused = (
    t: Test,
    response: LightMyRequestResponse,
    cap: (typeof executionCaps)[keyof typeof executionCaps],
  ) => {
    t.equal(refusalOf(response), '429 too_many_executions');
    const { detail, retryAfterMs } = cap;
    t.match(problemOf(response), { detail, retryAfterMs });
    t.equal(response.headers['retry-after'], String(retryAfterMs / 1_000));
  };

  t.test('one person keeps five, in one room', async (t) => {
    const session = await newSession();
    const { candidate } = session;
    const responses = await Promise.all(Array.from({ length: 8 }, () => post(candidate, session)));
    const accepted = responses.filter(isAccepted);
    t.equal(accepted.length, 5, 'also when they come at once');
    for (const one of responses) {
      if (!isAccepted(one)) assertRefused(t, one, executionCaps.ofParticipant);
    }
    const submission = await candidate.post(`/v1/sessions/${session.id}/submissions`, {
      questionId,
      files,
    });
    assertRefused(t, submission, executionCaps.ofParticipant);
    t.ok(isAccepted(await post(organization.interviewer, session)), 'others in the room go on');
    const [first] = accepted;
    if (first === undefined) throw new Error('None was accepted.');
    await finish(idOf(first));
    t.ok(isAccepted(await post(candidate, session)), 'a place is free again');
  });

  t.test('an execution that was accepted is answered again, however full it is', async (t) => {
    const session = await newSession();
    const headers = { 'idempotency-key': 'once' };
    const again = () => session.candidate.post(`/v1/sessions/${session.id}/runs`, run, headers);
    const id = idOf(await again());
    for (let count = 0; count < 4; count += 1) await post(session.candidate, session);
    assertRefused(t, await post(session.candidate, session), executionCaps.ofParticipant);
    t.equal(idOf(await again()), id);
  });

  t.test('one room keeps ten, also when they come at once', async (t) => {
    const session = await newSession();
    const callers = [session.candidate, organization.interviewer, organization.owner];
    const responses = await Promise.all(
      callers.flatMap((caller) => Array.from({ length: 5 }, () => post(caller, session))),
    );
    t.equal(responses.filter(isAccepted).length, 10);
    for (const one of responses) {
      if (!isAccepted(one)) assertRefused(t, one, executionCaps.inRoom);
    }
    const other = await newSession();
    t.ok(isAccepted(await post(other.candidate, other)), 'other rooms go on');
  });

  t.test('one organization keeps four hundred, and no other is held up', async (t) => {
    await endAll();
    const [full, session] = [await newSession(), await newSession()];
    await fill(full, executionCaps.inOrganization.max - 1);
    t.ok(isAccepted(await post(session.candidate, session)), 'the last place');
    assertRefused(t, await post(session.candidate, session), executionCaps.inOrganization);
    const theirs = await createTestOrganization(api, 'Idle');
    const room = await createTestSession(api, theirs, 'live');
    t.ok(isAccepted(await post(room.candidate, room)));
  });

  t.test('300 submits a minute of one person change nobody else’s wait', async (t) => {
    await endAll();
    const [hasty, theirs] = [await newSession(), await createTestOrganization(api, 'Calm')];
    const calm = await createTestSession(api, theirs, 'live');
    const path = `/v1/sessions/${hasty.id}/submissions`;
    const statuses: number[] = [];
    for (let round = 0; round < 30; round += 1) {
      const submissions = Array.from({ length: 10 }, () =>
        hasty.candidate.post(path, { questionId, files }),
      );
      statuses.push(...(await Promise.all(submissions)).map(({ statusCode }) => statusCode));
    }
    t.equal(statuses.filter((status) => status === 202).length, 5);
    t.equal(statuses.filter((status) => status === 429).length, 295);
    const calmly = await calm.candidate.post(`/v1/sessions/${calm.id}/submissions`, {
      questionId,
      files,
    });
    t.ok(isAccepted(calmly));
    const entry = {
      executionId: executionIdSchema.parse(idOf(calmly)),
      attempt: 0,
      lane: 'submission',
    } as const;
    t.strictSame(await api.services.queue.findPositions([entry]), [1], 'they are next to start');
  });

  t.test('when everybody’s queue is full, all are asked to come back later', async (t) => {
    await endAll();
    const session = await newSession();
    const missing = executionCaps.inQueue.max - (await api.services.queue.countWaiting());
    const add = () =>
      api.services.queue.add('run', {
        organizationId: organizationIdSchema.parse(crypto.randomUUID()),
        executionId: executionIdSchema.parse(crypto.randomUUID()),
      });
    await Promise.all(Array.from({ length: missing - 1 }, add));
    t.ok(isAccepted(await post(session.candidate, session)), 'the last place');
    const { queue } = api.services;
    // The count of all that wait may be a moment old.
    await until('it to be counted', async () => {
      return (await queue.estimateWaiting()) >= executionCaps.inQueue.max;
    });
    assertRefused(t, await post(session.candidate, session), executionCaps.inQueue);
  });
});
