import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset, QuestionDetail, Room } from '@pairwise/contracts';
import { datasets } from '@pairwise/db';
import { builtInQuestionsFolder, loadBank, loadQuestion } from '@pairwise/question-bank';
import { createTestApi, createTestOrganization, nobody } from '@pairwise/test-kit';
import t from 'tap';
import { seedQuestions } from '../../../prisma/seed-questions.js';
import { connectAdmin } from './support/connect-admin.js';

const questionId = 'rolling-7day-revenue-by-region';
/** Neither text nor short: what would be lost on the way through text is lost visibly. */
const parquet = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256));
const csv = Buffer.from('region,revenue\nNorth,1\n');

const describe = (name: string, bytes: Buffer): Dataset => ({
  name,
  sizeBytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const described = [describe('sales.csv', csv), describe('sales.parquet', parquet)];

/** The bank, with files beside one of its questions. */
async function bankWithDatasets(root: string) {
  const folder = join(root, questionId);
  await cp(join(builtInQuestionsFolder, questionId), folder, { recursive: true });
  await mkdir(join(folder, 'datasets'));
  await writeFile(join(folder, 'datasets', 'sales.csv'), csv);
  await writeFile(join(folder, 'datasets', 'sales.parquet'), parquet);
  const statement = join(folder, 'statement.md');
  const text = await readFile(statement, 'utf8');
  await writeFile(statement, `${text}\nSee \`data/sales.csv\` and \`data/sales.parquet\`.\n`);
  const changed = await loadQuestion(folder);
  return (await loadBank()).map((one) => (one.id === questionId ? changed : one));
}

t.test('files that come with a question', async (t) => {
  const api = await createTestApi(t);
  const admin = await connectAdmin(t, api.database);
  const organization = await createTestOrganization(api, 'Readers');
  const other = await createTestOrganization(api, 'Others');
  const bank = await bankWithDatasets(t.testdir());
  const seed = () => seedQuestions(api.database.ownerUrl, bank);
  t.equal((await seed()).added, 1);

  t.test('are stored once, however often the bank is written', async (t) => {
    t.equal((await seed()).added, 0);
    const edited = bank.map((one) =>
      one.id === questionId ? { ...one, digest: 'of an edited statement' } : one,
    );
    t.equal((await seedQuestions(api.database.ownerUrl, edited)).added, 1);
    const { rows } = await admin.query<{ sha256: string; size: number }>(
      `SELECT sha256, size_bytes AS size FROM dataset
       WHERE organization_id IS NULL AND sha256 = ANY($1) ORDER BY size`,
      [described.map(({ sha256 }) => sha256)],
    );
    t.strictSame(
      rows,
      described.map(({ sha256, sizeBytes }) => ({ sha256, size: sizeBytes })),
    );
    await seed();
  });

  t.test('come with a built-in question', async (t) => {
    const answer = await organization.interviewer.get('/v1/questions/group-share-of-total');
    const [orders, ...others] = (answer.json() as QuestionDetail).datasets;
    t.match(orders, { name: 'orders.csv', sizeBytes: Number, sha256: /^[0-9a-f]{64}$/ });
    t.strictSame(others, []);
    t.notMatch(answer.body, /order_id|bytes"/, 'but their contents do not');
  });

  t.test('are named, with size and hash, to staff and in the room', async (t) => {
    const detail = (
      await organization.interviewer.get(`/v1/questions/${questionId}`)
    ).json() as QuestionDetail;
    t.strictSame(detail.datasets, described);
    const session = await organization.interviewer.post('/v1/sessions', {
      title: 'Sales',
      candidate: { name: 'Casey', email: 'casey@candidates.example' },
      questionIds: [questionId],
    });
    const { id } = session.json() as { id: string };
    const room = (await organization.interviewer.get(`/v1/sessions/${id}/room`)).json() as Room;
    t.strictSame(room.questions[0]?.datasets, described);
    t.equal((await nobody(api).get(`/v1/questions/${questionId}`)).statusCode, 401);
  });

  t.test('reach a worker of any organization byte for byte', async (t) => {
    for (const { id } of [organization, other]) {
      const read = await api.database.db.withTenant(id, (tx) =>
        datasets.getContents(tx, described),
      );
      t.strictSame(
        read.map(({ name, bytes }) => [
          name,
          Buffer.from(bytes).equals(name.endsWith('csv') ? csv : parquet),
        ]),
        [
          ['sales.csv', true],
          ['sales.parquet', true],
        ],
      );
    }
  });

  t.test('are written for one’s own organization alone', async (t) => {
    const write = (organizationId: string | null) =>
      api.database.db.withTenant(organization.id, (tx) =>
        tx.dataset.create({
          data: { organizationId, sha256: 'x', sizeBytes: 1, data: Buffer.from('x') },
        }),
      );
    await t.rejects(write(null), /row-level security/);
    await t.rejects(write(other.id), /row-level security/);
    await t.resolves(write(organization.id));
  });
});
