import type { z } from 'zod';
import type { ApiProblem } from './api';

/** Messages by dotted field path, `candidate.email` say. */
export type FieldErrors = Record<string, string>;

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** Words for a person, where a schema has none of its own. */
function friendly(issue: RawIssue): string | undefined {
  const missing = issue.input === '' || issue.input === undefined || Number.isNaN(issue.input);
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return 'Fill this in.';
    if (issue.origin === 'array') return 'Choose at least one.';
    return `Use ${String(issue.minimum)} or more.`;
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return `Use at most ${String(issue.maximum)} characters.`;
    if (issue.origin === 'array') return `Choose at most ${String(issue.maximum)}.`;
    return `Use ${String(issue.maximum)} or less.`;
  }
  if (missing) return 'Fill this in.';
  if (issue.code === 'invalid_format' && issue.format === 'email') {
    return 'This is not an e-mail address.';
  }
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return 'Use a whole web address that begins with https://.';
  }
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'Use a whole number.';
  return undefined;
}

export type Checked<Value> = { value: Value; errors: null } | { value: null; errors: FieldErrors };

/** The same rules that the server applies, before anything is sent. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Checked<z.output<Schema>> {
  const parsed = schema.safeParse(input, { error: friendly });
  if (parsed.success) return { value: parsed.data, errors: null };
  return { value: null, errors: firstByPath(parsed.error.issues.map(toPair)) };
}

/** The server's objections, under the same paths. */
export function errorsFrom(problem: ApiProblem): FieldErrors {
  return firstByPath(problem.issues.map(({ path, message }) => [normalPath(path), message]));
}

const toPair = (issue: { path: PropertyKey[]; message: string }): [string, string] => [
  issue.path.map(String).join('.'),
  issue.message,
];

const normalPath = (path: string): string =>
  path
    .replace(/^\/|^body[./]/, '')
    .replaceAll('/', '.')
    .replace(/^body\./, '');

function firstByPath(pairs: Array<[string, string]>): FieldErrors {
  const errors: FieldErrors = {};
  for (const [path, message] of pairs) errors[path] ??= sentence(message);
  return errors;
}

function sentence(message: string): string {
  const start = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

/** An error of a field or of anything inside it: `questionIds.3` counts for `questionIds`. */
export function errorAt(errors: FieldErrors, path: string): string | undefined {
  const inside = Object.keys(errors).find((key) => key.startsWith(`${path}.`));
  return errors[path] ?? (inside ? errors[inside] : undefined);
}
