import { runSchema, submissionSchema, type DataPeek, type Environment } from '@pairwise/contracts';
import type { CaseResultInput } from '@pairwise/db';
import { publishWorkerReport } from '@pairwise/queue';
import {
  caseResult,
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  readTestEnvironment,
  refusalOf,
  type Caller,
} from '@pairwise/test-kit';
import t from 'tap';
import { environmentForQuestion } from '../src/features/executions/environments.js';
import { files, questionId } from './support/border-world.js';

const cases: CaseResultInput[] = [
  caseResult({
    name: 'shown_case',
    audience: 'detail',
    verdict: 'failed',
    points: 0,
    maxPoints: 2,
    message: 'expected shape (3, 3), got (3,)',
  }),
  caseResult({
    name: 'verdict_case',
    audience: 'verdict',
    verdict: 'failed',
    points: 1,
    maxPoints: 3,
    message: 'SECRET of a verdict case',
  }),
  caseResult({
    name: 'hidden_case',
    title: 'SECRET title',
    audience: 'interviewer',
    skill: 'style',
    points: 7,
    maxPoints: 10,
    message: 'SECRET of a hidden case',
  }),
];

t.test('what a finished execution shows to whom', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Graders');
  const session = await createTestSession(api, organization, 'live');
  const { candidate } = session;
  const path = `/v1/sessions/${session.id}`;
  const create = async (caller: Caller, kind: 'runs' | 'submissions', body: object) =>
    ((await caller.post(`${path}/${kind}`, { files, ...body })).json() as { id: string }).id;
  const finish = (id: string, result: Parameters<typeof finishExecution>[2]) =>
    finishExecution(api.database, { organizationId: organization.id, id }, result);
  const submit = () => create(candidate, 'submissions', { questionId });

  t.test('before it is graded a submission has neither score nor cases', async (t) => {
    const id = await submit();
    for (const caller of [candidate, organization.interviewer]) {
      const submission = submissionSchema.parse((await caller.get(`/v1/submissions/${id}`)).json());
      t.match(submission, { status: 'queued', score: null, maxScore: null, cases: [] });
    }
  });

  t.test('a candidate sees no hidden case, no message of a verdict case, no seed', async (t) => {
    const id = await submit();
    await finish(id, { score: 8, maxScore: 15, cases });
    const single = await candidate.get(`/v1/submissions/${id}`);
    const list = await candidate.get(`${path}/submissions`);
    for (const response of [single, list]) {
      t.notMatch(response.body, /SECRET|hidden_case|interviewer/);
      t.notMatch(response.body, /"(?:files|source|stdout|stderr|codeHash)"/);
    }
    const submission = submissionSchema.parse(single.json());
    t.match(submission, {
      status: 'finished',
      seed: null,
      wallTimeMs: null,
      cpuTimeMs: null,
      peakMemoryBytes: null,
      score: 1,
      maxScore: 5,
      cases: [
        { name: 'shown_case', message: 'expected shape (3, 3), got (3,)' },
        { name: 'verdict_case', verdict: 'failed', message: null },
      ],
    });
    t.equal(submission.cases.length, 2, 'and the score is of these two');
    const { items } = list.json() as { items: { id: string }[] };
    t.strictSame(
      items.find((one) => one.id === id),
      single.json(),
      'the list shows the same',
    );
  });

  t.test('findings and a failed required case: what each side learns', async (t) => {
    const id = await submit();
    const finding = {
      rule: 'S1',
      strength: 'strong',
      line: 3,
      column: 5,
      endLine: 4,
      found: 'SECRET finding',
      why: 'why',
      instead: 'instead',
      sameAs: null,
    } as const;
    await finish(id, {
      score: 0,
      maxScore: 15,
      cases,
      failedRequired: ['shown_case', 'hidden_case'],
      idioms: { findings: [finding], complete: true },
    });
    const seen = await candidate.get(`/v1/submissions/${id}`);
    t.notMatch(seen.body, /SECRET|hidden_case/);
    t.match(seen.json(), { score: 0, failedRequired: ['shown_case'], findings: [] });
    const staff = (await organization.interviewer.get(`/v1/submissions/${id}`)).json();
    t.match(staff, { failedRequired: ['shown_case', 'hidden_case'], findingsComplete: true });
    t.strictSame((staff as { findings: unknown }).findings, [finding]);
  });

  t.test('staff see all of it', async (t) => {
    const id = await submit();
    await finish(id, { score: 8, maxScore: 15, cases });
    const { body } = await organization.interviewer.get(`/v1/submissions/${id}`);
    const submission = submissionSchema.parse(JSON.parse(body));
    t.match(submission, { score: 8, maxScore: 15 });
    t.strictSame(
      submission.cases,
      cases.map(({ wallTimeMs: _unshown, ...shown }) => shown),
    );
    t.match(submission.seed, /^\d+$/);
  });

  t.test('a submission that our side failed to grade has no score, not a zero', async (t) => {
    const id = await submit();
    await finish(id, { outcome: 'system_error', outcomeMessage: 'Not your fault.', cases: [] });
    const response = await candidate.get(`/v1/submissions/${id}`);
    t.match(response.json(), { outcome: 'system_error', score: null, maxScore: null });
  });

  t.test('a run shows output, limits and figures', async (t) => {
    const id = await create(candidate, 'runs', { environment: 'python' });
    const figure = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
    await finish(id, {
      outcome: 'raised',
      outcomeMessage: 'The program raised ValueError.',
      stdout: 'a\u2028b 🎉\u001b[31m',
      stderr: 'Traceback',
      truncated: true,
      exitCode: 1,
      signal: null,
      peakMemoryBytes: 5_000_000_000,
      libraries: { numpy: '2.3.0' },
      figures: [{ mediaType: 'image/png', data: figure }],
    });
    const run = runSchema.parse((await candidate.get(`/v1/runs/${id}`)).json());
    t.match(run, {
      status: 'finished',
      outcome: 'raised',
      stdout: 'a\u2028b 🎉\u001b[31m',
      truncated: true,
      exitCode: 1,
      peakMemoryBytes: 5_000_000_000,
      libraries: { numpy: '2.3.0' },
      figures: [{ mediaType: 'image/png', base64: Buffer.from(figure).toString('base64') }],
      peek: null,
      gpu: null,
    });
  });

  t.test('a run shows what it was asked to leave: variables, SVG, its GPU', async (t) => {
    const id = await create(candidate, 'runs', {
      environment: 'cuda',
      peek: true,
      figureFormat: 'svg',
    });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const peek: DataPeek = {
      variables: [
        { name: 'x', type: 'ndarray', shape: [2, 3], dtype: 'float64', max: 'inf', preview: '…' },
      ],
      isTruncated: false,
    };
    const gpu = { device: 'A GPU', driver: '550.1', peakMemoryBytes: 3_000_000_000 };
    await finish(id, { peek, gpu, figures: [{ mediaType: 'image/svg+xml', data: svg }] });
    const run = runSchema.parse((await candidate.get(`/v1/runs/${id}`)).json());
    t.strictSame(run.peek, peek);
    t.strictSame(run.gpu, gpu);
    t.strictSame(run.figures, [{ mediaType: 'image/svg+xml', base64: svg.toString('base64') }]);
    const { body } = await candidate.get(`${path}/runs`);
    t.notMatch(body, 'ndarray', 'the list leaves it out');
  });

  t.test(
    'the code of a run is for those who may see the run, and apart from its record',
    async (t) => {
      const code = { 'main.py': 'from helper import x\n', 'helper.py': 'x = "of the helper"\n' };
      const id = await create(candidate, 'runs', { environment: 'python', files: code });
      for (const caller of [candidate, organization.interviewer]) {
        t.strictSame((await caller.get(`/v1/runs/${id}/files`)).json(), { files: code });
        t.notMatch((await caller.get(`/v1/runs/${id}`)).body, 'of the helper');
        t.notMatch((await caller.get(`${path}/runs`)).body, 'of the helper');
      }
    },
  );

  t.test('a run is no submission, nor the other way round', async (t) => {
    const run = await create(candidate, 'runs', { environment: 'python' });
    const submission = await submit();
    for (const caller of [candidate, organization.owner]) {
      t.equal(refusalOf(await caller.get(`/v1/submissions/${run}`)), '404 not_found');
      t.equal(refusalOf(await caller.get(`/v1/runs/${submission}`)), '404 not_found');
      t.equal(refusalOf(await caller.get(`/v1/runs/${submission}/events`)), '404 not_found');
      t.equal(refusalOf(await caller.get(`/v1/runs/${submission}/files`)), '404 not_found');
      t.equal(refusalOf(await caller.post(`/v1/runs/${submission}/cancel`)), '404 not_found');
    }
  });

  t.test('a late finisher changes nothing', async (t) => {
    const id = await submit();
    await finish(id, { score: 15, maxScore: 15, cases: [caseResult({ name: 'first' })] });
    await t.rejects(finish(id, { score: 0, maxScore: 15 }), /was not to be had/);
    t.match((await organization.owner.get(`/v1/submissions/${id}`)).json(), { score: 15 });
  });
});

t.test('environments', async (t) => {
  const url = new URL(readTestEnvironment().REDIS_URL);
  // What workers report is common to all of a Redis database, and other tests run beside this one.
  url.pathname = '/9';
  const api = await createTestApi(t, { redisUrl: url.href });
  const organization = await createTestOrganization(api, 'Hosts');
  const session = await createTestSession(api, organization, 'live');
  const post = (environment: string) =>
    session.candidate.post(`/v1/sessions/${session.id}/runs`, { environment, files });
  const numpy: Environment = {
    name: 'numpy',
    isOptional: false,
    needsGpu: false,
    isAvailable: true,
    unavailableReason: null,
    title: 'NumPy',
    description: 'Arrays',
    libraries: ['numpy'],
    limits: {
      memoryBytes: 1,
      wallTimeMs: 1,
      cpuTimeMs: 1,
      processes: 1,
      diskBytes: 1,
      outputBytes: 1,
    },
  };
  await api.services.redis.flushdb();

  t.test('with no worker there a run waits, whatever it needs', async (t) => {
    t.strictSame((await session.candidate.get('/v1/environments')).json(), { items: [] });
    t.equal((await post('torch')).statusCode, 202);
  });

  t.test('what no worker offers is refused at once', async (t) => {
    const unavailableReason = 'Its image is not built.';
    const torch: Environment = { ...numpy, name: 'torch', isAvailable: false, unavailableReason };
    const report = { workerId: 'one', environments: [numpy, torch], checks: [] };
    await publishWorkerReport(api.services.redis, { ...report, at: new Date().toISOString() });
    t.strictSame((await session.candidate.get('/v1/environments')).json(), {
      items: [numpy, torch],
    });
    t.equal((await post('numpy')).statusCode, 202);
    const refused = await post('torch');
    t.equal(refusalOf(refused), '422 environment_unavailable');
    t.match(refused.json(), { detail: unavailableReason });
    t.equal(refusalOf(await post('pandas')), '422 environment_unavailable', 'unheard of');
  });

  t.test('a submission needs what its question names', async (t) => {
    const submit = (id: string) =>
      session.candidate.post(`/v1/sessions/${session.id}/submissions`, { questionId: id, files });
    t.equal((await submit('cosine-similarity-matrix')).statusCode, 202, 'numpy is there');
    t.equal(refusalOf(await submit('mutable-default-argument')), '422 environment_unavailable');
  });

  t.test('a question for a GPU is graded on the CPU where there is none', async (t) => {
    const torch: Environment = { ...numpy, name: 'torch' };
    const cuda: Environment = { ...numpy, name: 'cuda', needsGpu: true };
    const unavailableReason = 'No worker has a GPU.';
    const missing = { ...cuda, isAvailable: false, unavailableReason };
    t.equal(environmentForQuestion('cuda', [torch, cuda]), 'cuda');
    t.equal(environmentForQuestion('cuda', [torch, missing]), 'torch');
    t.equal(environmentForQuestion('cuda', [torch]), 'torch');
    t.equal(environmentForQuestion('cuda', []), 'cuda', 'nobody can be asked');
    t.throws(() => environmentForQuestion('cuda', [numpy, missing]), {
      message: `environment_unavailable: ${unavailableReason}`,
    });
    t.throws(() => environmentForQuestion('torch', [cuda]), { code: 'environment_unavailable' });
  });
});
