import { attemptPolicySchema, problemSchema } from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  type TestSession,
} from '@pairwise/test-kit';
import t from 'tap';
import { files, questionId } from './support/border-world.js';

t.test('how often a candidate may submit', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Limiters');
  const sessionWith = async (attempts: object): Promise<TestSession> => {
    const session = await createTestSession(api, organization);
    const path = `/v1/sessions/${session.id}`;
    t.equal((await organization.interviewer.patch(path, { attempts })).statusCode, 200);
    await organization.interviewer.post(`${path}/start`);
    return session;
  };
  const submit = async ({ id, candidate }: TestSession, by = candidate, question = questionId) =>
    by.post(`/v1/sessions/${id}/submissions`, { questionId: question, files });
  const finish = async (answer: { json: () => unknown }, outcome: 'succeeded' | 'system_error') => {
    const { id } = answer.json() as { id: string };
    await finishExecution(api.database, { organizationId: organization.id, id }, { outcome });
  };
  const policyOf = async ({ id }: TestSession) =>
    ((await organization.interviewer.get(`/v1/sessions/${id}`)).json() as { attempts: unknown })
      .attempts;

  t.test('a session says nothing of attempts: as often as they like', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    t.strictSame(await policyOf(session), attemptPolicySchema.parse({}));
    t.equal((await submit(session)).statusCode, 202);
    t.equal((await submit(session)).statusCode, 202);
  });

  t.test('the last attempt is the last, of each question by itself', async (t) => {
    const session = await sessionWith({ maxAttempts: 1 });
    t.equal((await submit(session)).statusCode, 202);
    const refused = await submit(session);
    t.equal(refused.statusCode, 409);
    t.match(problemSchema.parse(refused.json()), {
      code: 'no_attempts_left',
      detail: 'This question can be submitted once.',
    });
    const other = await submit(session, session.candidate, 'cosine-similarity-matrix');
    t.equal(other.statusCode, 202);
  });

  t.test('an attempt that we spoilt costs nothing', async (t) => {
    const session = await sessionWith({ maxAttempts: 1 });
    await finish(await submit(session), 'system_error');
    await finish(await submit(session), 'succeeded');
    t.equal((await submit(session)).statusCode, 409);
    const list = await session.candidate.get(`/v1/sessions/${session.id}/submissions`);
    const { items } = list.json() as { items: { countsAsAttempt: boolean }[] };
    t.strictSame(
      items.map((one) => one.countsAsAttempt),
      [true, false],
      'and the room knows which one cost one',
    );
  });

  t.test('whoever submits again too soon is told when to come back', async (t) => {
    const session = await sessionWith({ minGapSeconds: 600 });
    t.equal((await submit(session)).statusCode, 202);
    const refused = problemSchema.parse((await submit(session)).json());
    t.match(refused, { code: 'attempt_too_soon', status: 429 });
    t.ok((refused.retryAfterMs ?? 0) > 590_000 && (refused.retryAfterMs ?? 0) <= 600_000);
  });

  t.test('an interviewer who tries the question uses up nothing', async (t) => {
    const session = await sessionWith({ maxAttempts: 1 });
    t.equal((await submit(session, organization.interviewer)).statusCode, 202);
    t.equal((await submit(session, organization.interviewer)).statusCode, 202);
    t.equal((await submit(session)).statusCode, 202);
  });

  t.test('of two at the same moment one is let in', async (t) => {
    const session = await sessionWith({ maxAttempts: 1 });
    const answers = await Promise.all([submit(session), submit(session)]);
    t.strictSame(answers.map((one) => one.statusCode).sort(), [202, 409]);
  });

  t.test('the room tells the candidate the rule', async (t) => {
    const session = await sessionWith({ maxAttempts: 3, minGapSeconds: 5, counts: 'last' });
    const room = (await session.candidate.get(`/v1/sessions/${session.id}/room`)).json();
    t.match(room, { attempts: { maxAttempts: 3, minGapSeconds: 5, counts: 'last' } });
  });

  t.test('a rule that makes no sense is refused', async (t) => {
    const { id } = await createTestSession(api, organization);
    for (const attempts of [{ maxAttempts: 0 }, { minGapSeconds: -1 }, { counts: 'worst' }]) {
      const answer = await organization.interviewer.patch(`/v1/sessions/${id}`, { attempts });
      t.equal(answer.statusCode, 400);
    }
  });
});
