import {
  executionIdSchema,
  sessionIdSchema,
  type ExecutionId,
  type RunEvent,
} from '@pairwise/contracts';
import { appendRunEvent } from '@pairwise/queue';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  until,
} from '@pairwise/test-kit';
import t from 'tap';
import { Client } from '../src/client.js';
import { LiveOutput } from '../src/live-output.js';
import { run } from '../src/practice.js';

t.test('a run shows its output while it runs', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Shell');
  const session = await createTestSession(api, organization);
  const sessionId = sessionIdSchema.parse(session.id);
  const created = await organization.owner.post('/v1/api-keys', { name: 'Command line' });
  const { key: apiKey } = created.json() as { key: string };
  const client = new Client({ url: await api.app.listen({ port: 0 }), apiKey });
  let texts: string[] = [];
  const output = () => {
    texts = [];
    return new LiveOutput((stream, text) => texts.push(`${stream}: ${text}`));
  };
  const keyOf = (executionId: ExecutionId) => ({ organizationId: organization.id, executionId });
  const say = (id: ExecutionId, sequence: number, event: RunEvent) =>
    appendRunEvent(api.services.redis, keyOf(id), { sequence, event });
  const print = (text: string): RunEvent => ({ type: 'output', stream: 'stdout', text });
  const started: RunEvent = { type: 'started' };
  const finished: RunEvent = { type: 'finished', outcome: 'succeeded' };
  const finish = (id: ExecutionId, stdout: string) =>
    finishExecution(api.database, { organizationId: organization.id, id }, { stdout });
  const begin = async (live: LiveOutput) => {
    const before = await idsOf();
    const request = { environment: 'python', files: { 'main.py': 'print(1)' } } as const;
    const result = run(client, sessionId, request, live);
    let id: string | undefined;
    await until('the run', async () => {
      id = (await idsOf()).find((one) => !before.includes(one));
      return id !== undefined;
    });
    return { id: executionIdSchema.parse(id), result };
  };
  const idsOf = async () => {
    const answer = await organization.owner.get(`/v1/sessions/${session.id}/runs`);
    return (answer.json() as { items: { id: string }[] }).items.map((one) => one.id);
  };

  t.test('line by line, with control characters made visible', async (t) => {
    const { id, result } = await begin(output());
    await say(id, 1, started);
    await say(id, 2, print('one\u001b[2J\n'));
    await until('the first line', () => texts.length === 1);
    t.strictSame(texts, ['stdout: one\\x1b[2J\n'], 'before the run has ended');
    await say(id, 3, { type: 'output', stream: 'stderr', text: 'two\n' });
    await finish(id, 'one\u001b[2J\n');
    await say(id, 4, finished);
    t.match(await result, { id, outcome: 'succeeded', stdout: 'one\u001b[2J\n' });
    t.strictSame(texts.slice(1), ['stderr: two\n'], 'and nothing twice');
  });

  t.test('what was lost on the way comes from the stored result', async (t) => {
    const { id, result } = await begin(output());
    await say(id, 1, started);
    await say(id, 2, print('one\n'));
    await until('the first line', () => texts.length === 1);
    await finish(id, 'one\ntwo\n');
    await result;
    t.strictSame(texts, ['stdout: one\n', 'stdout: two\n']);
  });

  t.test('a second attempt says that it is one', async (t) => {
    const { id, result } = await begin(output());
    await say(id, 1, started);
    await say(id, 2, print('one\n'));
    await until('the first line', () => texts.length === 1);
    await say(id, 1, started);
    await say(id, 2, print('one\n'));
    await finish(id, 'one\n');
    await say(id, 3, finished);
    await result;
    t.strictSame(texts, ['stdout: one\n', 'stderr: -- started again\n', 'stdout: one\n']);
  });

  t.test('a refusal is told in the words of the server', async (t) => {
    const request = { environment: 'python', files: { 'main.py': '', '../x.py': '' } } as const;
    await t.rejects(run(client, sessionId, request, output()), /not valid[^]*files/);
    const nowhere = new Client({ url: 'http://127.0.0.1:1', apiKey });
    await t.rejects(run(nowhere, sessionId, request, output()), /does not answer/);
  });
});
