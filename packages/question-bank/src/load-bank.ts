import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadQuestion } from './load-question.js';
import type { Question } from './question-format.js';

/** Where the built-in questions live. */
export const builtInQuestionsFolder = fileURLToPath(new URL('../questions/', import.meta.url));

/** Loads every question folder below `folder`, in the order of their ids. */
export async function loadBank(folder = builtInQuestionsFolder): Promise<Question[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
  return Promise.all(names.map((name) => loadQuestion(join(folder, name))));
}
