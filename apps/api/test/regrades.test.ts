import { regradeSchema } from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  refusalOf,
} from '@pairwise/test-kit';
import t from 'tap';
import { files, questionId } from './support/border-world.js';

t.test('having a submission graded again', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Checkers');
  const { interviewer, hiringManager } = organization;
  const session = await createTestSession(api, organization, 'live');
  const submit = async (): Promise<string> => {
    const body = { questionId, files };
    const answer = await session.candidate.post(`/v1/sessions/${session.id}/submissions`, body);
    return (answer.json() as { id: string }).id;
  };
  const graded = async (outcome: 'succeeded' | 'system_error' = 'succeeded') => {
    const id = await submit();
    await finishExecution(api.database, { organizationId: organization.id, id }, { outcome });
    return id;
  };

  t.test('is queued, found by its id and listed under the submission', async (t) => {
    const id = await graded();
    const answer = await interviewer.post(`/v1/submissions/${id}/regrades`);
    t.equal(answer.statusCode, 202);
    const regrade = regradeSchema.parse(answer.json());
    t.match(regrade, { submissionId: id, status: 'queued', result: null });
    t.equal(await api.services.regrades.countWaiting(), 1);
    t.strictSame((await interviewer.get(`/v1/regrades/${regrade.id}`)).json(), regrade);
    t.strictSame((await interviewer.get(`/v1/submissions/${id}/regrades`)).json(), {
      items: [regrade],
    });
  });

  t.test('takes a submission that has been graded', async (t) => {
    for (const id of [await submit(), await graded('system_error')]) {
      const answer = await interviewer.post(`/v1/submissions/${id}/regrades`);
      t.equal(refusalOf(answer), '409 submission_not_graded');
    }
  });

  t.test('is not for candidates, nor for those who only read reports', async (t) => {
    const id = await graded();
    for (const caller of [session.candidate, hiringManager]) {
      t.equal(refusalOf(await caller.post(`/v1/submissions/${id}/regrades`)), '403 forbidden');
    }
  });
});
