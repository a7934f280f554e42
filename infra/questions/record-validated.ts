import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { loadQuestion, readValidationRecord, validationRecordFile } from '@pairwise/question-bank';
import { z } from 'zod';

const usage = `Writes down which content of the shipped questions was found green.

  npm run -s pairwise -- questions validate --json > report.json
  npx tsx infra/questions/record-validated.ts report.json

What is red in the report, or no longer there, is taken out of the record.
`;

const reportSchema = z.array(z.object({ folder: z.string(), isGreen: z.boolean() }));

async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error(usage);
  const record = new Map(Object.entries(await readValidationRecord()));
  for (const { folder, isGreen } of reportSchema.parse(JSON.parse(await readFile(file, 'utf8')))) {
    if (isGreen) record.set(basename(folder), (await loadQuestion(folder)).digest);
    else record.delete(basename(folder));
  }
  const sorted = [...record].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeFile(validationRecordFile, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  process.stdout.write(`${sorted.length} questions are recorded as green.\n`);
}

await main(process.argv[2]);
