import {
  questionIdSchema,
  questionLevelSchema,
  type QuestionDraftSummary,
  type QuestionId,
} from '@pairwise/contracts';

/**
 * question.yaml as lines of text: it is shown and renamed also while nobody could parse it. Only
 * top-level keys with their value on the same line are found.
 */
const lineOf = (key: string): RegExp => new RegExp(`^${key}:[ \\t]*(.*?)[ \\t]*\\r?$`, 'm');

const TITLE_CHARACTERS = 200;

function findValue(manifest: string, key: string): string | null {
  const raw = lineOf(key).exec(manifest)?.[1] ?? '';
  const text = /^'.*'$|^".*"$/.test(raw) ? unquote(raw) : raw.replace(/\s+#.*$/, '');
  return text === '' || /^[>|&*!{[]/.test(text) ? null : text.slice(0, TITLE_CHARACTERS);
}

function unquote(raw: string): string {
  const inner = raw.slice(1, -1);
  return raw.startsWith("'") ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\])/g, '$1');
}

export type ManifestHead = Pick<
  QuestionDraftSummary,
  'title' | 'category' | 'level' | 'minutes' | 'environment'
>;

export function headOf(manifest: string): ManifestHead {
  const minutes = findValue(manifest, 'minutes');
  return {
    title: findValue(manifest, 'title'),
    category: findValue(manifest, 'category'),
    level: questionLevelSchema.safeParse(findValue(manifest, 'level')).data ?? null,
    minutes: minutes !== null && /^\d{1,3}$/.test(minutes) ? Number(minutes) : null,
    environment: findValue(manifest, 'environment'),
  };
}

export const findQuestionId = (manifest: string): QuestionId | null =>
  questionIdSchema.safeParse(findValue(manifest, 'id')).data ?? null;

/** JSON's way to write a text is one of YAML's as well. */
export const withTitle = (manifest: string, title: string): string =>
  withLine(manifest, 'title', JSON.stringify(title));

export const withQuestionId = (manifest: string, id: QuestionId): string =>
  withLine(manifest, 'id', id);

function withLine(manifest: string, key: string, value: string): string {
  const line = `${key}: ${value}`;
  const found = lineOf(key).exec(manifest);
  if (found === null) return `${line}\n${manifest}`;
  const end = found.index + found[0].length;
  return manifest.slice(0, found.index) + line + manifest.slice(end);
}
