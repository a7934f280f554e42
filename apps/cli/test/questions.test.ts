import { join } from 'node:path';
import {
  acceptedValidationSchema,
  questionValidationIdSchema,
  type GateReport,
  type QuestionValidationId,
} from '@pairwise/contracts';
import { questionValidations, type TenantTx } from '@pairwise/db';
import { builtInQuestionsFolder } from '@pairwise/question-bank';
import { createTestApi, createTestOrganization, until } from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import { Client, Refusal } from '../src/client.js';
import { ProgressLines } from '../src/questions-progress.js';
import { readSource, shippedFolders } from '../src/questions-upload.js';
import { listQuestions, validateQuestions } from '../src/questions.js';

const repository = join(builtInQuestionsFolder, '../../..');
const group = join(builtInQuestionsFolder, 'group-share-of-total');
const softmax = join(builtInQuestionsFolder, 'stable-softmax-rows');
const nowhere = () => Promise.reject(new Error('nobody was to be asked'));

function capture() {
  const written = { stdout: '', stderr: '' };
  const to = (stream: keyof typeof written) => ({
    write: (text: string) => void (written[stream] += text),
  });
  return { written, output: { stdout: to('stdout'), stderr: to('stderr') } };
}

t.test('questions on the command line', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Shell');
  const created = await organization.owner.post('/v1/api-keys', { name: 'Command line' });
  const { key: apiKey } = created.json() as { key: string };
  const client = new Client({ url: await api.app.listen({ port: 0 }), apiKey });
  const inTenant = <Result>(work: (tx: TenantTx) => Promise<Result>) =>
    api.database.db.withTenant(organization.id, work);
  const waiting = () =>
    inTenant(async (tx) =>
      tx.questionValidation.findMany({ where: { status: { not: 'finished' } } }),
    );
  const take = async (questionId: string): Promise<QuestionValidationId> => {
    const row = await until(questionId, async () =>
      (await waiting()).find((one) => one.questionId === questionId),
    );
    const id = questionValidationIdSchema.parse(row.id);
    const now = new Date();
    await inTenant((tx) => questionValidations.claim(tx, id, { silentSince: now, now }));
    return id;
  };
  const finish = (id: QuestionValidationId, findings: GateReport['findings']) =>
    inTenant((tx) =>
      questionValidations.finish(
        tx,
        { id, attempt: 1 },
        {
          report: { findings, seeds: [], cases: [], mistakes: [] },
          isGreen: findings.length === 0,
          progress: { done: 3, total: 3 },
        },
        new Date(),
      ),
    );
  const validate = (folders: string[], json = false) => {
    const { written, output } = capture();
    const connect = () => Promise.resolve(client);
    const root = repository;
    return { written, status: validateQuestions(connect, { folders, root, json }, output) };
  };

  t.test('several are judged at the same time, and one red one is enough', async (t) => {
    const { written, status } = validate([softmax, group]);
    const ids = [await take('group-share-of-total'), await take('stable-softmax-rows')] as const;
    await finish(ids[0], []);
    await until('the first line', () => written.stderr !== '');
    t.equal(written.stderr, `${'group-share-of-total'.padEnd(44)} green\n`);
    await finish(ids[1], [
      {
        rule: 'case_not_needed',
        severity: 'error',
        file: 'question.yaml',
        field: 'cases.2',
        message: 'catches\u001b[2J nothing',
      },
    ]);
    t.equal(await status, 1);
    t.equal(
      written.stdout,
      `${softmax}/question.yaml:cases.2\n  error case_not_needed: catches\\x1b[2J nothing\n`,
    );
    t.match(written.stderr, /stable-softmax-rows +RED, 1 error\n$/);
  });

  t.test('a dataset goes with its question, and green is success', async (t) => {
    const { written, status } = validate([group], true);
    const id = await take('group-share-of-total');
    const row = await inTenant((tx) => questionValidations.get(tx, id));
    t.match(row.datasets, [{ name: 'orders.csv' }]);
    const { problems } = await readSource(group);
    t.equal(problems, null);
    await finish(id, []);
    t.equal(await status, 0);
    t.match(JSON.parse(written.stdout), [{ folder: group, isGreen: true, validationId: id }]);
  });

  t.test('a server that has enough says when to come back', async (t) => {
    const { upload } = await readSource(softmax);
    const post = () => client.post('/questions/validations', upload, acceptedValidationSchema);
    await Promise.all(Array.from({ length: 8 }, post));
    const refused: unknown = await post().catch((cause: unknown) => cause);
    t.ok(refused instanceof Refusal);
    t.match(refused, { retryAfterMs: 10_000, message: /Too many questions/ });
  });

  t.test('without a subcommand they are listed', async (t) => {
    const { written, output } = capture();
    t.equal(await listQuestions(client, { json: false }, output), 0);
    t.match(written.stdout, /^stable-softmax-rows +\w+ +Softmax/m);
  });
});

function brokenFolder(t: Test) {
  return join(t.testdir({ broken: { 'question.yaml': 'id: [', 'notes.txt': 'x' } }), 'broken');
}

t.test('what breaks the format is told at once, and nobody is asked', async (t) => {
  const folder = brokenFolder(t);
  const { written, output } = capture();
  const request = { folders: [folder], root: repository, json: false };
  t.equal(await validateQuestions(nowhere, request, output), 1);
  t.match(written.stdout, `${folder}/question.yaml\n  error structure: `);
  t.match(written.stderr, /^broken +RED, 1 error\n$/);
});

t.test('a folder that is not there is told like any other problem', async (t) => {
  const { written, output } = capture();
  const request = { folders: [join(t.testdir(), 'none')], root: repository, json: false };
  t.equal(await validateQuestions(nowhere, request, output), 1);
  t.match(written.stdout, /cannot be read as a folder/);
});

t.test('without a folder every shipped question is meant', async (t) => {
  const folders = await shippedFolders(repository);
  t.ok(folders.length >= 10);
  t.ok(folders.includes('packages/question-bank/questions/stable-softmax-rows'));
  await t.rejects(shippedFolders(t.testdir()), /Name the folders/);
});

t.test('a terminal sees lines change in place, a file sees each once', async (t) => {
  const tell = (lines: ProgressLines) => {
    lines.show('a', 'waits');
    lines.show('b', '1 of 3');
    lines.show('b', '1 of 3');
    lines.end('a', 'green\u001b[2J');
  };
  let text = '';
  const write = (more: string) => void (text += more);
  tell(new ProgressLines({ write }));
  t.equal(text, `${'a'.padEnd(44)} green\n`);
  text = '';
  tell(new ProgressLines({ write, isTTY: true, columns: 60 }));
  const line = (name: string, what: string) => `\u001b[2K${name.padEnd(44)} ${what}\n`;
  t.equal(
    text,
    line('a', 'waits') +
      `\u001b[1A${line('a', 'waits')}${line('b', '1 of 3')}` +
      `\u001b[2A${line('a', 'green')}${line('b', '1 of 3')}`,
  );
});
