import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Question } from './question-format.js';

/** Where it is written which content of each built-in question was last found green. */
export const validationRecordFile = fileURLToPath(new URL('../validated.json', import.meta.url));

/** Digests by question id. */
const recordSchema = z.record(z.string(), z.string());
export type ValidationRecord = z.infer<typeof recordSchema>;

export async function readValidationRecord(file = validationRecordFile): Promise<ValidationRecord> {
  return recordSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

const dayMs = 86_400_000;
const rotationDays = 10;

/**
 * What a test run has to validate: questions whose content is not recorded, and a tenth of the others
 * that is another one each day, since checkers and libraries change as well.
 */
export function dueForValidation<One extends Pick<Question, 'id' | 'digest' | 'kind'>>(
  bank: readonly One[],
  record: ValidationRecord,
  epochMs: number,
): One[] {
  const turn = Math.floor(epochMs / dayMs) % rotationDays;
  return bank
    .filter(({ kind }) => kind === 'coding')
    .filter(({ id, digest }, place) => record[id] !== digest || place % rotationDays === turn);
}
