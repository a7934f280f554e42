import { readdirSync, readFileSync } from 'node:fs';
import { caseVerdictSchema, outcomeSchema, type SourceFiles } from '@pairwise/contracts';
import { z } from 'zod';
import { questionNames } from './questions.js';

const limitNames = [
  'memoryBytes',
  'wallTimeMs',
  'cpuTimeMs',
  'processes',
  'diskBytes',
  'outputBytes',
] as const;

const flag = z.enum(['yes', 'no']).transform((word) => word === 'yes');
const words = z.string().transform((text) => text.split(/[\s,]+/));

const common = {
  /** The line of the catalogue that this file is a variant of. */
  row: z.string().regex(/^[A-Z]\d{1,2}$/),
  title: z.string().min(8).max(90),
  environment: z.enum(['python', 'numpy', 'pandas', 'torch']).default('python'),
  limits: z
    .string()
    .transform((text) => Object.fromEntries(text.split(/\s+/).map((pair) => pair.split('='))))
    .pipe(z.partialRecord(z.enum(limitNames), z.coerce.number().int().positive()))
    .default({}),
  quick: flag.default(false),
  /** Light enough to be run by the hundred. */
  storm: flag.default(false),
};

const runHeader = z.strictObject({
  ...common,
  kind: z.literal('run'),
  /** Any of these is right. `system_error` never is. */
  expect: words.pipe(z.array(outcomeSchema.exclude(['system_error'])).min(1)),
  /** Texts that stdout must hold: the attack was tried, and came to nothing. */
  shows: z.array(z.string()).default([]),
  /** Milliseconds that it takes at most or at least, by our own clock. */
  within: z.coerce.number().int().positive().optional(),
  lasts: z.coerce.number().int().positive().optional(),
  /** How often it runs, one after the other in the same room. */
  times: z.coerce.number().int().min(1).max(3).default(1),
  /** Makes the run interactive, with nobody who types: how long it may wait, in milliseconds. */
  waits: z.coerce.number().int().positive().optional(),
  /** `canary`: gets one on stdin, to prove that a leak would be found. */
  stdin: z.enum(['canary', 'endless']).optional(),
  /** The harness must find a leak. Only for rows that were given a canary. */
  leaks: flag.default(false),
});

const submissionHeader = z.strictObject({
  ...common,
  kind: z.literal('submission'),
  question: z.enum(questionNames),
  /** Each case must end in one of these. */
  expect: words.pipe(z.array(caseVerdictSchema.exclude(['system_error', 'not_run'])).min(1)),
  /** The answer is right, so that it may pass. Nothing else ever may. */
  honest: flag.default(false),
});

const headerSchema = z
  .discriminatedUnion('kind', [runHeader, submissionHeader])
  .refine((row) => row.kind === 'run' || row.honest === row.expect.includes('passed'), {
    message: 'only an honest answer may be expected to pass',
  });

/** One hostile program and what must come of it. `name` is that of its file. */
export type HostileRow = z.infer<typeof headerSchema> & {
  readonly name: string;
  readonly files: SourceFiles;
};
export type RunRow = Extract<HostileRow, { readonly kind: 'run' }>;
export type SubmissionRow = Extract<HostileRow, { readonly kind: 'submission' }>;

const folder = new URL('rows/', import.meta.url);

/** Every file under `rows/`, in the order of the catalogue. Throws where one cannot be read. */
export function loadRows(): HostileRow[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.py'))
    .map((file) =>
      parseRow(file.slice(0, -'.py'.length), readFileSync(new URL(file, folder), 'utf8')),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/** @throws when the header is not exactly what the schema asks for. */
export function parseRow(name: string, text: string): HostileRow {
  const [header = '', ...rest] = text.split(/\n(?!# )/);
  const parsed = headerSchema.safeParse(fieldsOf(header));
  if (!parsed.success) throw new Error(`rows/${name}.py: ${z.prettifyError(parsed.error)}`);
  if (!name.startsWith(`${parsed.data.row.toLowerCase()}-`)) {
    throw new Error(`rows/${name}.py is named after another row than ${parsed.data.row}`);
  }
  return { ...parsed.data, name, files: filesOf(rest.join('\n')) };
}

function fieldsOf(header: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const line of header.split('\n')) {
    const { key = '', value = '' } = /^# (?<key>[a-z]+): (?<value>.+)$/.exec(line)?.groups ?? {};
    if (key === 'shows') fields[key] = [...((fields[key] as string[] | undefined) ?? []), value];
    else if (key in fields) throw new Error(`the header says ${key} twice`);
    else fields[key === '' ? line : key] = value;
  }
  return fields;
}

/** A line `#: NAME` begins a further file beside main.py. */
function filesOf(text: string): SourceFiles {
  const [main = '', ...others] = text.split(/^#: (.+)\n/m);
  const files: Record<string, string> = { 'main.py': main };
  for (let index = 0; index < others.length; index += 2) {
    files[others[index] ?? ''] = others[index + 1] ?? '';
  }
  return files;
}
