import {
  limits,
  questionArchiveLimits,
  questionFileLimits,
  type QuestionDraft,
} from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  nobody,
  problemOf,
  refusalOf,
  type Caller,
} from '@pairwise/test-kit';
import t from 'tap';
import { connectAdmin } from './support/connect-admin.js';
import {
  addTestDataset,
  createTestDraft,
  newDraft,
  publishTestDraft,
} from './support/draft-world.js';
import { rawZip, type RawEntry } from './support/raw-zip.js';

const path = '/v1/question-drafts';
const zip = { 'content-type': 'application/zip' };
const octets = { 'content-type': 'application/octet-stream' };
const FLAG_ENCRYPTED = 1;
const LINK = 0o120777;

t.test('questions as archives', async (t) => {
  const api = await createTestApi(t);
  const ours = await createTestOrganization(api, 'Ours');
  const theirs = await createTestOrganization(api, 'Theirs');
  const { interviewer } = ours;
  const send = (archive: Buffer, questionId = newDraft().questionId, caller = interviewer) =>
    caller.post(`${path}/import?questionId=${questionId}`, archive, zip);
  const importWith = (...entries: RawEntry[]) =>
    send(rawZip([{ path: 'question.yaml', content: 'id: x\n' }, ...entries]));
  const exportOf = async (url: string, caller: Caller = interviewer) =>
    (await caller.get(`${url}/export.zip`)).rawPayload;

  t.test('what is taken out and brought in elsewhere is the same question', async (t) => {
    const original = await createTestDraft(interviewer, 'well-travelled');
    const name = 'small.csv';
    const draft = await addTestDataset(interviewer, { ...original, name });
    const archive = await exportOf(`${path}/${draft.id}`);
    const arrived = await theirs.interviewer.post(`${path}/import`, archive, zip);
    t.equal(arrived.statusCode, 201);
    const { questionId, digest, files, datasets } = arrived.json() as QuestionDraft;
    t.strictSame(
      { questionId, digest, files, datasets },
      {
        questionId: draft.questionId,
        digest: draft.digest,
        files: draft.files,
        datasets: draft.datasets,
      },
    );
    const { headers } = await interviewer.get(`${path}/${draft.id}/export.zip`);
    t.match(headers, {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="well-travelled.zip"',
    });
    const again = await theirs.interviewer.post(`${path}/import`, archive, zip);
    t.equal(refusalOf(again), '409 question_id_taken');
  });

  t.test('questions of the bank are taken out as they are in use', async (t) => {
    const builtIn = await exportOf('/v1/questions/group-share-of-total');
    t.match((await send(builtIn)).json(), { problems: [], datasets: [{ name: 'orders.csv' }] });
    const live = await publishTestDraft(api, ours);
    const own = await exportOf(`/v1/questions/${live.questionId}`);
    t.match((await send(own)).json(), { problems: [], title: live.title });
  });

  t.test('an archive may hold the folder or what is in it, and leftovers beside it', async (t) => {
    const content = 'id: packed-bare\n';
    const bare = rawZip([{ path: 'question.yaml', content }]);
    const answer = await interviewer.post(`${path}/import`, bare, zip);
    t.match(answer.json(), { questionId: 'packed-bare' });
    const folder = rawZip([
      { path: 'packed-folder/', content: '' },
      { path: 'packed-folder/statement.md', content: '\uFEFFIn a folder' },
      { path: 'packed-folder/__pycache__/x.pyc', content: Buffer.from([0xff, 0xfe]) },
      { path: 'packed-folder/.DS_Store', content: Buffer.from([0xff]) },
      { path: '__MACOSX/packed-folder/._statement.md', content: Buffer.from([0xff]) },
    ]);
    const named = await interviewer.post(`${path}/import`, folder, zip);
    t.match(named.json(), { questionId: 'packed-folder' });
    t.strictSame((named.json() as QuestionDraft).files, { 'statement.md': 'In a folder' });
    const nameless = rawZip([{ path: 'statement.md', content: 'x' }]);
    const refused = await interviewer.post(`${path}/import`, nameless, zip);
    t.equal(refusalOf(refused), '422 archive_not_readable');
  });

  t.test('nothing but plain files below the folder comes in', async (t) => {
    const paths = [
      '../outside.py',
      'mistakes/../../outside.py',
      '/etc/passwd',
      'C:/autoexec.bat',
      'mistakes\\a.py',
      'a\u0000.py',
      '-rf.py',
      'mistakes//a.py',
      './a.py',
      'a/b/c/d/e.py',
      'datasets/in/a/folder.csv',
      'datasets/program.exe',
      `${'x'.repeat(400)}.py`,
    ];
    for (const name of paths) {
      const answer = await importWith({ path: name, content: 'x' });
      t.equal(refusalOf(answer), '422 archive_not_readable', JSON.stringify(name));
    }
    const twice = await importWith({ path: 'question.yaml', content: 'id: y\n' });
    t.match(problemOf(twice), { detail: 'It holds question.yaml twice.' });
    const link = await importWith({ path: 'a.py', content: '/etc/passwd', unixMode: LINK });
    t.match(problemOf(link), { detail: 'a.py is a link, not a file.' });
    const encrypted = await importWith({ path: 'a.py', content: 'x', flags: FLAG_ENCRYPTED });
    t.match(problemOf(encrypted), { detail: 'a.py is encrypted.' });
    const binary = await importWith({ path: 'a.py', content: Buffer.from([0xc3, 0x28]) });
    t.match(problemOf(binary), { detail: 'a.py is not UTF-8 text.' });
    const nul = await importWith({ path: 'a.py', content: 'a\u0000b' });
    t.equal(refusalOf(nul), '422 archive_not_readable');
  });

  t.test('an archive that grows beyond what it says is stopped', async (t) => {
    const content = Buffer.alloc(36 * 1024 * 1024);
    const honest = await importWith({ path: 'datasets/zeros.csv', content });
    t.match(problemOf(honest), { code: 'archive_not_readable', detail: /more than \d+ bytes/ });
    for (const declaredBytes of [1, content.length - 1, content.length + 1, 2 ** 31]) {
      const lie = await importWith({ path: 'datasets/zeros.csv', content, declaredBytes });
      t.equal(refusalOf(lie), '422 archive_not_readable', String(declaredBytes));
    }
    const half = Buffer.alloc(limits.datasetBytes);
    const sum = ['a', 'b', 'c'].map((name) => ({ path: `datasets/${name}.csv`, content: half }));
    t.match(problemOf(await importWith(...sum)), { detail: /more than \d+ bytes/ });
    const long = Buffer.alloc(questionFileLimits.fileBytes + 1, 'a');
    const text = await importWith({ path: 'statement.md', content: long });
    t.match(problemOf(text), { code: 'archive_not_readable' });
  });

  t.test('an archive of too many entries, or of none, is refused', async (t) => {
    const entries = Array.from({ length: questionArchiveLimits.entriesMax + 1 }, (_, index) => ({
      path: `mistakes/m${index}.py`,
      content: 'x',
    }));
    t.match(problemOf(await send(rawZip(entries))), { detail: /more than 60 entries/ });
    t.match(problemOf(await send(rawZip([]))), { detail: 'It is empty.' });
  });

  t.test('what is no archive, or a damaged one, is refused', async (t) => {
    const whole = rawZip([{ path: 'question.yaml', content: 'id: whole\n'.repeat(50) }]);
    const damaged = [whole.subarray(0, 40), whole.subarray(20), Buffer.from('PK'), Buffer.alloc(0)];
    for (const bytes of damaged) {
      t.match(refusalOf(await send(bytes)), /^4(00|22) /, `${bytes.length} bytes`);
    }
    const flipped = Buffer.from(whole);
    for (let at = 44; at < 60; at += 1) flipped[at] = 0xff;
    t.equal(refusalOf(await send(flipped)), '422 archive_not_readable');
    const json = await interviewer.post(`${path}/import`, { id: 'x' });
    t.equal(refusalOf(json), '415 unsupported_media_type');
  });

  t.test('a body over the limit is refused, and a stranger’s before it is read', async (t) => {
    const large = Buffer.alloc(questionArchiveLimits.bytes + 1);
    t.equal(refusalOf(await send(large)), '413 body_too_large');
    const stranger = await nobody(api).post(`${path}/import`, large, zip);
    t.equal(refusalOf(stranger), '401 unauthenticated');
    t.equal(refusalOf(await send(large, 'x', ours.hiringManager)), '403 forbidden');
  });

  t.test('datasets', async (t) => {
    const admin = await connectAdmin(t, api.database);
    const upload = (draft: QuestionDraft, name: string, bytes: Buffer) =>
      interviewer.post(
        `${path}/${draft.id}/datasets?name=${name}&revision=${draft.revision}`,
        bytes,
        octets,
      );
    const storedOf = async ({ sha256 = '' }: { sha256?: string } = {}) => {
      const counted = await admin.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM dataset WHERE organization_id = $1 AND sha256 = $2',
        [ours.id, sha256],
      );
      return counted.rows[0]?.count;
    };

    t.test('are hashed by us and kept once, whoever uses them', async (t) => {
      const bytes = Buffer.from([0, 255, 1, 254]);
      const one = await addTestDataset(
        interviewer,
        { ...(await createTestDraft(interviewer)), name: 'a.npy' },
        bytes,
      );
      const two = await addTestDataset(
        interviewer,
        { ...(await createTestDraft(interviewer)), name: 'b.npy' },
        bytes,
      );
      const [dataset] = one.datasets;
      t.match(dataset, { name: 'a.npy', sizeBytes: 4, sha256: /^[0-9a-f]{64}$/ });
      t.equal(two.datasets[0]?.sha256, dataset?.sha256);
      t.equal(await storedOf(dataset), 1);
      t.match(one.problems, [{ file: 'datasets/a.npy', message: /mentioned/ }]);
    });

    t.test('of the same name make room for each other, and can be taken away', async (t) => {
      const draft = await createTestDraft(interviewer);
      const first = await addTestDataset(interviewer, { ...draft, name: 'a.csv' });
      const other = Buffer.from('other');
      const second = await addTestDataset(interviewer, { ...first, name: 'a.csv' }, other);
      t.match(second.datasets, [{ name: 'a.csv', sizeBytes: 5 }]);
      t.equal(second.datasets.length, 1);
      const url = `${path}/${draft.id}/datasets`;
      const stale = await interviewer.delete(`${url}/a.csv?revision=1`);
      t.match(problemOf(stale), { code: 'draft_conflict', revision: 3 });
      t.equal(refusalOf(await interviewer.delete(`${url}/b.csv?revision=3`)), '404 not_found');
      const gone = await interviewer.delete(`${url}/a.csv?revision=3`);
      t.match(gone.json(), { revision: 4, digest: draft.digest });
      t.equal(await storedOf(first.datasets[0]), 1, 'an earlier revision still names it');
    });

    t.test('have plain names and fit together', async (t) => {
      const draft = await createTestDraft(interviewer);
      for (const name of ['a.exe', '..%2Fa.csv', 'a%2Fb.csv', '.csv', 'a%00.csv']) {
        t.equal(refusalOf(await upload(draft, name, Buffer.from('x'))), '400 invalid_request');
      }
      const large = Buffer.alloc(limits.datasetBytes + 1);
      t.equal(refusalOf(await upload(draft, 'a.csv', large)), '413 body_too_large');
      const half = large.subarray(1);
      const first = (await upload(draft, 'a.csv', half)).json() as QuestionDraft;
      const both = (await upload(first, 'b.csv', half)).json() as QuestionDraft;
      t.equal(both.datasets.length, 2);
      const third = await upload(both, 'c.csv', Buffer.from('x'));
      t.equal(refusalOf(third), '413 body_too_large');
      const json = await interviewer.post(`${path}/${draft.id}/datasets?name=a.csv&revision=1`, {});
      t.equal(refusalOf(json), '415 unsupported_media_type');
    });

    t.test('of another organization cannot be named into a draft', async (t) => {
      const theirDraft = await createTestDraft(theirs.interviewer);
      const { datasets } = await addTestDataset(
        theirs.interviewer,
        { ...theirDraft, name: 'secret.csv' },
        Buffer.from('theirs alone'),
      );
      const draft = await createTestDraft(interviewer);
      const saved = await interviewer.put(`${path}/${draft.id}/files`, {
        revision: 1,
        files: draft.files,
        datasets,
      });
      t.equal(refusalOf(saved), '404 not_found');
    });
  });
});
