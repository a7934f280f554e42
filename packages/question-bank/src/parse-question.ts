import { createHash } from 'node:crypto';
import type { Dataset } from '@pairwise/contracts';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import {
  datasetsFolder,
  findDatasetProblems,
  sha256Of,
  toDatasets,
  type DatasetFiles,
} from './datasets.js';
import { alternativeFile, findProblems, modelAnswerFile } from './find-problems.js';
import {
  manifestSchema,
  type DescribedQuestion,
  type Question,
  type QuestionManifest,
} from './question-format.js';
import { QuestionFormatError, type QuestionProblem } from './question-format-error.js';

/** Contents by path inside the question folder, with forward slashes. */
export type QuestionFiles = ReadonlyMap<string, string>;

const manifestFile = 'question.yaml';

/**
 * Turns the files of one folder into a question, or throws with every problem found. Where the files
 * come from no folder, its name is null.
 */
export function parseQuestion(
  folderName: string | null,
  files: QuestionFiles,
  datasets: DatasetFiles = new Map(),
): Question {
  const described = toDatasets(datasets);
  return { ...parseDescribedQuestion(folderName, files, described), datasets: described };
}

/** The same, for those who know the name, size and hash of each dataset and nothing more. */
export function parseDescribedQuestion(
  folderName: string | null,
  files: QuestionFiles,
  datasets: readonly Dataset[],
): DescribedQuestion {
  const manifest = parseManifest(folderName, files.get(manifestFile));
  const problems = [
    ...findProblems(folderName, manifest, files),
    ...findDatasetProblems(files, datasets),
  ];
  if (problems.length > 0) throw new QuestionFormatError(folderName ?? manifest.id, problems);

  const source = (path: string) => files.get(path) ?? '';
  return {
    ...manifest,
    discussion: manifest.discussion && {
      ...manifest.discussion,
      modelAnswer: source(modelAnswerFile),
    },
    statement: source('statement.md'),
    starter: source('starter.py'),
    reference: source('reference.py'),
    drivers: source('tests.py'),
    checks: files.get('checks.py') ?? null,
    mistakes: manifest.mistakes.map((mistake) => ({ ...mistake, source: source(mistake.file) })),
    alternatives: alternativesOf(files),
    datasets: [...datasets],
    files: Object.fromEntries(files),
    digest: digestDescribedQuestion(files, datasets),
  };
}

const alternativesOf = (files: QuestionFiles) =>
  [...files]
    .filter(([file]) => alternativeFile.test(file))
    .map(([file, source]) => ({ file, source }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));

function parseManifest(folderName: string | null, text: string | undefined): QuestionManifest {
  const fail = (problems: QuestionProblem[], cause?: unknown) =>
    new QuestionFormatError(folderName ?? 'This folder', problems, { cause });
  if (text === undefined) {
    throw fail([{ file: manifestFile, field: null, message: 'is missing' }]);
  }
  const result = manifestSchema.safeParse(readYaml(text, fail));
  if (result.success) return result.data;
  throw fail(
    result.error.issues.map(({ path, message }) => ({
      file: manifestFile,
      field: path.length > 0 ? path.join('.') : null,
      message,
    })),
    result.error,
  );
}

function readYaml(
  text: string,
  fail: (problems: QuestionProblem[], cause: unknown) => QuestionFormatError,
): unknown {
  try {
    return parseYaml(text);
  } catch (cause) {
    const message = cause instanceof YAMLParseError ? cause.message : 'is not valid YAML';
    throw fail([{ file: manifestFile, field: null, message }], cause);
  }
}

/** Over all files by path, datasets below `datasets/` included, whether they are a question or not. */
export function digestQuestionFiles(files: ReadonlyMap<string, string | Uint8Array>): string {
  return digestOf(
    [...files].map(([path, content]) => [
      path,
      path.startsWith(datasetsFolder) ? sha256Of(content) : content,
    ]),
  );
}

/** The same digest, without the bytes of the datasets: those are in it by their own hash. */
export function digestDescribedQuestion(
  files: QuestionFiles,
  datasets: readonly Pick<Dataset, 'name' | 'sha256'>[],
): string {
  const hashes = datasets.map(({ name, sha256 }) => [`${datasetsFolder}${name}`, sha256] as const);
  return digestOf([...files, ...hashes]);
}

/** Lengths go into the hash, so that no two different folders can spell the same bytes. */
function digestOf(entries: readonly (readonly [string, string | Uint8Array])[]): string {
  const hash = createHash('sha256');
  for (const [path, content] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = bytesOf(content);
    hash.update(`${Buffer.byteLength(path)}:${path}:${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;
