import { questionContentSchema } from '@pairwise/contracts';
import { loadBank, type Question, type QuestionDataset } from '@pairwise/question-bank';
import pg from 'pg';

/**
 * Writes the built-in questions, or those given in their place, as the tables' owner, in one
 * transaction. A version is never changed: an edited question becomes a new version, and sessions
 * keep the one that they were made with.
 */
export async function seedQuestions(
  ownerUrl: string,
  questions?: readonly Question[],
): Promise<{ added: number; total: number }> {
  const bank = questions ?? (await loadBank());
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    // Two launchers at once would otherwise both find a version missing.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('pairwise.seed.questions'))`);
    let added = 0;
    for (const question of bank) added += (await writeVersion(client, question)) ? 1 : 0;
    await retireOthers(
      client,
      bank.map((question) => question.id),
    );
    await client.query('COMMIT');
    return { added, total: bank.length };
  } catch (cause) {
    await client.query('ROLLBACK');
    throw cause;
  } finally {
    await client.end();
  }
}

/** Kept once per content, and for good: an earlier version of the question may name it as well. */
async function writeDatasets(
  client: pg.Client,
  datasets: readonly QuestionDataset[],
): Promise<void> {
  for (const { sha256, sizeBytes, bytes } of datasets) {
    await client.query(
      `INSERT INTO dataset (id, organization_id, sha256, size_bytes, data)
       VALUES ($1, NULL, $2, $3, $4)
       ON CONFLICT (sha256) WHERE organization_id IS NULL DO NOTHING`,
      [crypto.randomUUID(), sha256, sizeBytes, Buffer.from(bytes)],
    );
  }
}

async function writeVersion(client: pg.Client, question: Question): Promise<boolean> {
  const { rows } = await client.query<{ id: string; isCurrent: boolean; hasFiles: boolean }>(
    `SELECT id, is_current AS "isCurrent", files <> '{}' AS "hasFiles" FROM question_version
     WHERE organization_id IS NULL AND question_id = $1 AND digest = $2`,
    [question.id, question.digest],
  );
  const known = rows[0];
  const files = JSON.stringify(question.files);
  // Versions of before there was a column for them.
  if (known?.hasFiles === false) {
    await client.query('UPDATE question_version SET files = $2 WHERE id = $1', [known.id, files]);
  }
  if (known?.isCurrent) return false;
  await client.query(
    `UPDATE question_version SET is_current = false
     WHERE organization_id IS NULL AND question_id = $1 AND is_current`,
    [question.id],
  );
  if (known) {
    await client.query('UPDATE question_version SET is_current = true WHERE id = $1', [known.id]);
    return false;
  }
  await writeDatasets(client, question.datasets);
  await client.query(
    `INSERT INTO question_version
       (id, organization_id, question_id, digest, title, category, level, minutes, environment,
        topic, tags, tests, content, files, kind, number)
     VALUES ($1, NULL, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
             (SELECT COALESCE(MAX(number), 0) + 1 FROM question_version
              WHERE organization_id IS NULL AND question_id = $2))`,
    [
      crypto.randomUUID(),
      question.id,
      question.digest,
      question.title,
      question.category,
      question.level,
      question.minutes,
      question.environment,
      question.topic,
      question.tags,
      question.tests,
      JSON.stringify(questionContentSchema.parse(question)),
      files,
      question.kind,
    ],
  );
  return true;
}

async function retireOthers(client: pg.Client, shipped: readonly string[]): Promise<void> {
  await client.query(
    `UPDATE question_version SET is_current = false
     WHERE organization_id IS NULL AND is_current AND NOT question_id = ANY($1)`,
    [shipped],
  );
}
