import { readFile } from 'node:fs/promises';
import { limits, questionFileLimits } from '@pairwise/contracts';
import t from 'tap';
import {
  builtInQuestionsFolder,
  loadQuestion,
  parseQuestionFiles,
  QuestionFormatError,
  readQuestionFolder,
} from '../src/index.js';

const withDataset = `${builtInQuestionsFolder}/group-share-of-total`;
const folder = await readQuestionFolder(withDataset);
const problemsOf = (changes: Record<string, Uint8Array>) => {
  try {
    parseQuestionFiles(new Map([...folder, ...Object.entries(changes)]));
  } catch (cause) {
    if (cause instanceof QuestionFormatError) return cause.problems;
    throw cause;
  }
  return [];
};

t.test('files that come from no folder give the same question as the folder', async (t) => {
  const question = parseQuestionFiles(folder);
  t.strictSame(question, await loadQuestion(withDataset));
  t.strictSame(
    Buffer.from(question.datasets[0]?.bytes ?? []),
    await readFile(`${withDataset}/datasets/orders.csv`),
  );
  t.equal(
    parseQuestionFiles(new Map([...folder].reverse())).digest,
    question.digest,
    'whatever their order',
  );
});

t.test('a folder of another name is told so, an upload has no name', async (t) => {
  t.throws(() => parseQuestionFiles(folder, 'other'), /must be the folder's name, other/);
  t.throws(
    () => parseQuestionFiles(new Map([['question.yaml', Buffer.from('id: [')]])),
    /^This folder is not a valid question/,
  );
});

t.test('an upload is held to the bounds of a folder', async (t) => {
  const { filesMax, fileBytes } = questionFileLimits;
  const many = Array.from({ length: filesMax }, (_, index) => [`n${index}.py`, Buffer.from('x')]);
  t.match(problemsOf(Object.fromEntries(many)), [{ file: '.', message: /more than 64 files/ }]);
  t.match(problemsOf({ 'tests.py': Buffer.alloc(fileBytes + 1, 'x') }), [
    { file: 'tests.py', message: /larger than 262144 bytes/ },
  ]);
  t.match(problemsOf({ 'tests.py': Buffer.from([0xff, 0xfe]) }), [
    { file: 'tests.py', message: /UTF-8/ },
  ]);
  t.match(problemsOf({ 'datasets/orders.csv': Buffer.alloc(limits.datasetBytes + 1, 'x') }), [
    { file: 'datasets/orders.csv', message: /larger than/ },
  ]);
});

for (const path of ['../reference.py', '/etc/passwd', 'mistakes/../x.py', 'datasets/../x.csv']) {
  t.test(`${path} is no file of a question`, async (t) => {
    t.match(problemsOf({ [path]: Buffer.from('x') }), [{ file: path }]);
  });
}
