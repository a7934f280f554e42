import { parse as parseYaml } from 'yaml';
import { manifestSchema, type QuestionManifest } from './question-format.js';

/** What question.yaml says, whatever the other files are like; null where it cannot be read. */
export function findManifest(text: string): QuestionManifest | null {
  try {
    return manifestSchema.safeParse(parseYaml(text)).data ?? null;
  } catch {
    return null;
  }
}
