import type { AcceptedValidation, QuestionValidation } from '@pairwise/contracts';
import { questionValidations } from '@pairwise/db';
import { builtInQuestionsFolder, loadQuestion, readQuestionFolder } from '@pairwise/question-bank';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  nobody,
  problemOf,
  refusalOf,
  type Caller,
} from '@pairwise/test-kit';
import t from 'tap';
import { validationsMax } from '../src/features/question-validations/create-validation.js';

const path = '/v1/questions/validations';
const folder = `${builtInQuestionsFolder}/group-share-of-total`;
const question = await loadQuestion(folder);
const bytes = await readQuestionFolder(folder);
const isDataset = (name: string) => name.startsWith('datasets/');
const files = Object.fromEntries(
  [...bytes]
    .filter(([name]) => !isDataset(name))
    .map(([name, content]) => [name, Buffer.from(content).toString('utf8')]),
);
const [dataset] = question.datasets;
const orders = Buffer.from(dataset?.bytes ?? []);
const upload = { files, datasets: [{ name: 'orders.csv', base64: orders.toString('base64') }] };
const changed = (number: number) => ({
  ...upload,
  files: { ...files, 'statement.md': `${files['statement.md'] ?? ''}\n${number}\n` },
});

t.test('questions are sent to be judged', async (t) => {
  const api = await createTestApi(t);
  const ours = await createTestOrganization(api, 'Ours');
  const theirs = await createTestOrganization(api, 'Theirs');
  const { candidate } = await createTestSession(api, ours);
  const send = async (caller: Caller, body: unknown = upload, key?: string) =>
    caller.post(path, body, key === undefined ? {} : { 'idempotency-key': key });
  const read = async (id: string) =>
    (await ours.owner.get(`${path}/${id}`)).json() as QuestionValidation;
  const finishAll = (organization = ours) =>
    api.database.db.withTenant(organization.id, (tx) =>
      tx.questionValidation.updateMany({ data: { status: 'finished', finishedAt: new Date() } }),
    );

  t.test('an author’s question waits for a worker, with files and datasets', async (t) => {
    const answer = await send(ours.interviewer);
    t.equal(answer.statusCode, 202);
    const { id, ...rest } = answer.json() as AcceptedValidation;
    t.strictSame(rest, { status: 'queued', digest: question.digest });
    t.match(await read(id), {
      questionId: question.id,
      digest: question.digest,
      status: 'queued',
      progress: { done: 0, total: 0 },
      isGreen: false,
      report: null,
      finishedAt: null,
    });
    t.equal(await api.services.validations.countWaiting(), 1);
    const stored = await api.database.db.withTenant(ours.id, (tx) =>
      questionValidations.get(tx, id),
    );
    t.strictSame(stored.files, files);
    const { sizeBytes, sha256 } = dataset ?? {};
    t.strictSame(stored.datasets, [{ name: 'orders.csv', sizeBytes, sha256 }]);
  });

  t.test('a dataset that is stored is named by its hash alone', async (t) => {
    const { name, sizeBytes, sha256 } = dataset ?? {};
    const answer = await send(ours.owner, { files, datasets: [{ name, sizeBytes, sha256 }] });
    t.match(answer.json(), { digest: question.digest });
    const unknown = { files, datasets: [{ name, sizeBytes, sha256: 'a'.repeat(64) }] };
    t.equal(refusalOf(await send(ours.owner, unknown)), '404 not_found');
  });

  t.test('another organization sees neither the validation nor what it stored', async (t) => {
    const own = { name: 'orders.csv', base64: Buffer.from('only,ours\n').toString('base64') };
    const answer = await send(ours.owner, { files, datasets: [own] });
    const { id } = answer.json() as AcceptedValidation;
    t.equal(refusalOf(await theirs.owner.get(`${path}/${id}`)), '404 not_found');
    const stored = await api.database.db.withTenant(ours.id, (tx) =>
      questionValidations.get(tx, id as never),
    );
    const byHash = { files, datasets: stored.datasets };
    t.equal(refusalOf(await send(theirs.owner, byHash)), '404 not_found');
    t.equal((await send(ours.owner, byHash)).statusCode, 202, 'and we do');
  });

  t.test('only those who may edit questions send one or look at one', async (t) => {
    const { id } = (await send(ours.owner)).json() as AcceptedValidation;
    for (const [caller, refusal] of [
      [nobody(api), '401 unauthenticated'],
      [candidate, '403 forbidden'],
      [ours.hiringManager, '403 forbidden'],
    ] as const) {
      t.equal(refusalOf(await send(caller)), refusal);
      t.equal(refusalOf(await caller.get(`${path}/${id}`)), refusal);
    }
  });

  t.test('what is no question is judged at once, and no worker hears of it', async (t) => {
    const waiting = await api.services.validations.countWaiting();
    const body = { files: { ...files, 'reference.py': '', 'notes.txt': 'mine' } };
    const { id, status } = (await send(ours.owner, body)).json() as AcceptedValidation;
    t.equal(status, 'finished');
    const validation = await read(id);
    t.equal(validation.isGreen, false);
    t.match(validation.report?.findings, [
      { rule: 'structure', severity: 'error', file: 'reference.py', field: null },
      { rule: 'structure', file: 'notes.txt' },
    ]);
    const unreadable = await send(ours.owner, { files: { 'question.yaml': 'id: [' } });
    t.match(await read((unreadable.json() as AcceptedValidation).id), { questionId: '' });
    t.equal(await api.services.validations.countWaiting(), waiting);
  });

  t.test('a key answers once, and belongs to one question and one person', async (t) => {
    const first = (await send(ours.owner, upload, 'k')).json() as AcceptedValidation;
    t.strictSame((await send(ours.owner, upload, 'k')).json(), first);
    t.equal(refusalOf(await send(ours.owner, changed(1), 'k')), '409 idempotency_conflict');
    const colleague = (await send(ours.interviewer, upload, 'k')).json() as AcceptedValidation;
    t.not(colleague.id, first.id);
    const both = await Promise.all([1, 2].map(() => send(ours.owner, upload, 'at once')));
    const ids = both.map((one) => (one.json() as AcceptedValidation).id);
    t.equal(new Set(ids).size, 1);
  });

  t.test(
    'an organization has so many at once, and others are not kept waiting by it',
    async (t) => {
      await finishAll();
      const answers = await Promise.all(
        Array.from({ length: validationsMax + 2 }, (_, index) => send(ours.owner, changed(index))),
      );
      const refused = answers.filter(({ statusCode }) => statusCode !== 202);
      t.equal(refused.length, 2);
      for (const answer of refused) {
        t.equal(refusalOf(answer), '429 too_many_validations');
        t.match(problemOf(answer), { retryAfterMs: 10_000 });
        t.equal(answer.headers['retry-after'], '10');
      }
      t.equal((await send(theirs.owner)).statusCode, 202);
      await finishAll();
      t.equal((await send(ours.owner)).statusCode, 202);
    },
  );

  t.test('bounds are kept before anything is stored', async (t) => {
    const of = (changes: object) => ({ ...upload, ...changes });
    const bodies: Record<string, unknown> = {
      'no files': {},
      'a path that leads out': of({ files: { '../x.py': 'x' } }),
      'a large file': of({ files: { 'a.py': 'x'.repeat(300_000) } }),
      'many files': of({
        files: Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`f${n}.py`, 'x'])),
      }),
      'a NUL': of({ files: { 'a.py': 'x\u0000' } }),
      'what is not base64': of({ datasets: [{ name: 'a.csv', base64: 'äöü=' }] }),
      'a dataset twice': of({ datasets: [...upload.datasets, ...upload.datasets] }),
      'a dataset elsewhere': of({ datasets: [{ name: '../a.csv', base64: 'eHh4' }] }),
      'a field too many': of({ publish: true }),
    };
    for (const [what, body] of Object.entries(bodies)) {
      t.equal(refusalOf(await send(ours.owner, body)), '400 invalid_request', what);
    }
  });

  t.test('datasets may be larger than any other request', async (t) => {
    const base64 = Buffer.alloc(3 * 1024 * 1024, 'a,b\n').toString('base64');
    const answer = await send(ours.owner, { files, datasets: [{ name: 'orders.csv', base64 }] });
    t.equal(answer.statusCode, 202);
  });
});
