import type { QuestionManifest } from './question-format.js';
import type { QuestionProblem } from './question-format-error.js';

export const modelAnswerFile = 'model-answer.md';
const requiredFiles = {
  coding: ['statement.md', 'starter.py', 'reference.py', 'tests.py'],
  discussion: ['statement.md', modelAnswerFile],
};
const optionalFiles = { coding: ['checks.py'], discussion: [] };
export const alternativeFile = /^alternatives\/[a-z][a-z0-9_]*\.py$/;

/** What no schema of one file can say: how the files of a question fit together. */
export function findProblems(
  folderName: string | null,
  manifest: QuestionManifest,
  files: ReadonlyMap<string, string>,
): QuestionProblem[] {
  return [
    ...folderProblems(folderName, manifest, files),
    ...caseProblems(manifest, files),
    ...mistakeProblems(manifest, files),
    ...statementProblems(files),
  ];
}

function folderProblems(
  folderName: string | null,
  { id, kind, mistakes }: QuestionManifest,
  files: ReadonlyMap<string, string>,
): QuestionProblem[] {
  const known = new Set([
    'question.yaml',
    ...requiredFiles[kind],
    ...optionalFiles[kind],
    ...mistakes.map((mistake) => mistake.file),
  ]);
  const missing = requiredFiles[kind].filter((file) => !files.get(file)?.trim());
  const unknown = [...files.keys()].filter(
    (file) => !known.has(file) && !(kind === 'coding' && alternativeFile.test(file)),
  );
  return [
    ...(folderName === null || id === folderName
      ? []
      : [inManifest('id', `must be the folder's name, ${folderName}`)]),
    ...missing.map((file) => ({ file, field: null, message: 'is missing or empty' })),
    ...unknown.map((file) => ({ file, field: null, message: 'is not named in question.yaml' })),
  ];
}

function caseProblems(
  { cases }: QuestionManifest,
  files: ReadonlyMap<string, string>,
): QuestionProblem[] {
  const drivers = functionsOf(files.get('tests.py'));
  const predicates = functionsOf(files.get('checks.py'));
  return [
    ...repeated(cases.map(({ name }) => name)).map((index) =>
      inManifest(`cases.${index}.name`, 'is the name of an earlier case'),
    ),
    ...cases.flatMap(({ driver }, index) =>
      driver === null || drivers.has(driver)
        ? []
        : [inManifest(`cases.${index}`, `tests.py has no function ${driver}(solution, seed)`)],
    ),
    ...cases.flatMap(({ check }, index) => {
      const answer = 'answer' in check ? check.answer : check;
      return answer.kind !== 'predicate' || predicates.has(answer.function)
        ? []
        : [inManifest(`cases.${index}.check.function`, `checks.py has no ${answer.function}`)];
    }),
  ];
}

function mistakeProblems(
  { cases, mistakes }: QuestionManifest,
  files: ReadonlyMap<string, string>,
): QuestionProblem[] {
  const caseNames = new Set(cases.map(({ name }) => name));
  return [
    ...repeated(mistakes.map(({ file }) => file)).map((index) =>
      inManifest(`mistakes.${index}.file`, 'is listed twice'),
    ),
    ...mistakes.flatMap(({ file, caughtBy }, index) => [
      ...(files.get(file)?.trim()
        ? []
        : [inManifest(`mistakes.${index}.file`, `${file} is missing or empty`)]),
      ...(caseNames.has(caughtBy)
        ? []
        : [inManifest(`mistakes.${index}.caughtBy`, `there is no case ${caughtBy}`)]),
    ]),
  ];
}

/** A statement that never names what has to be written cannot be answered. */
function statementProblems(files: ReadonlyMap<string, string>): QuestionProblem[] {
  const statement = files.get('statement.md') ?? '';
  const asked = [...(files.get('starter.py') ?? '').matchAll(/^(?:def|class) (\w+)/gm)];
  return asked.flatMap(([, name = '']) =>
    name.startsWith('_') || new RegExp(`\\b${name}\\b`).test(statement)
      ? []
      : [{ file: 'statement.md', field: null, message: `does not mention ${name}` }],
  );
}

function functionsOf(source = ''): Set<string> {
  return new Set([...source.matchAll(/^def (\w+)\s*\(/gm)].map(([, name = '']) => name));
}

function repeated(values: string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

function inManifest(field: string, message: string): QuestionProblem {
  return { file: 'question.yaml', field, message };
}
