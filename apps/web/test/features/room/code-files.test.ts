import { sourceFilesSchema } from '@pairwise/contracts';
import t from 'tap';
import * as Y from 'yjs';
import {
  addFile,
  entriesOf,
  fileNameProblem,
  filesOf,
  renameFile,
  setDeleted,
  sourcesOf,
  suggestedName,
  textOf,
} from '../../../features/room/editor/code-files.js';

const question = 'softmax';

/** Two browsers on one room; `meet` gives each what the other has. */
function twoBrowsers() {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  one.getText(question).insert(0, 'import helper\n');
  const meet = (): void => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  };
  meet();
  return { one, other, meet };
}
const namesOf = (document: Y.Doc): string[] => filesOf(document, question).map(({ name }) => name);

t.test('a file that one adds, everybody has, and a run takes it along', async (t) => {
  const { one, other, meet } = twoBrowsers();
  const id = addFile(one, question, 'helper.py');
  textOf(one, question, id).insert(0, 'VALUE = 42\n');
  meet();
  t.strictSame(namesOf(other), ['main.py', 'helper.py']);
  t.strictSame(sourcesOf(other, question), {
    'main.py': 'import helper\n',
    'helper.py': 'VALUE = 42\n',
  });
  t.ok(sourceFilesSchema.safeParse(sourcesOf(other, question)).success);
  t.strictSame(filesOf(other, 'another-question').length, 1, 'of this question alone');
});

t.test('who types while another renames or deletes loses nothing', async (t) => {
  const { one, other, meet } = twoBrowsers();
  const id = addFile(one, question, 'helper.py');
  meet();
  renameFile(one, question, id, 'tools/text.py');
  textOf(other, question, id).insert(0, 'typed meanwhile');
  meet();
  t.strictSame(sourcesOf(other, question)['tools/text.py'], 'typed meanwhile');
  setDeleted(one, question, id, true);
  textOf(other, question, id).insert(0, 'and more, ');
  meet();
  t.strictSame(namesOf(other), ['main.py']);
  setDeleted(other, question, id, false);
  meet();
  t.equal(sourcesOf(one, question)['tools/text.py'], 'and more, typed meanwhile');
});

t.test(
  'one name given twice at the same moment gives two files, alike for everybody',
  async (t) => {
    const { one, other, meet } = twoBrowsers();
    for (const [document, text] of [
      [one, 'one'],
      [other, 'other'],
    ] as const) {
      textOf(document, question, addFile(document, question, 'helper.py')).insert(0, text);
    }
    meet();
    t.strictSame(namesOf(one), ['main.py', 'helper.py', 'helper_2.py']);
    t.strictSame(sourcesOf(one, question), sourcesOf(other, question));
  },
);

t.test('main.py can be neither renamed nor deleted', async (t) => {
  const { one } = twoBrowsers();
  renameFile(one, question, 'main', 'other.py');
  setDeleted(one, question, 'main', true);
  t.strictSame(namesOf(one), ['main.py']);
  t.equal(entriesOf(one, question).size, 0);
});

t.test('a name that cannot be is refused in words', async (t) => {
  const files = [
    { id: 'main', name: 'main.py' },
    { id: 'a', name: 'tools/text.py' },
  ];
  const problem = (name: string, hasDatasets = false) =>
    fileNameProblem(name, { files, hasDatasets });
  t.equal(problem('helper.py'), null);
  t.match(problem(''), /Give the file a name/);
  t.match(problem('../x.py'), /Use letters/);
  t.match(problem('my file.py'), /Use letters/);
  t.match(problem('x'.repeat(101)), /at most 100/);
  t.match(problem('main.py'), /Another file/);
  t.match(problem('tools'), /Another file or folder/);
  t.equal(problem('data/x.csv'), null);
  t.match(problem('data/x.csv', true), /holds this question’s data/);
  t.equal(suggestedName([...files, { id: 'b', name: 'helper.py' }]), 'helper_2.py');
});
