import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { saveFigures } from '../src/save-figures.js';
import { readServerSentEvents, type ServerSentEvent } from '../src/server-sent-events.js';
import { describePeek } from '../src/show.js';
import { readSourceFiles } from '../src/source-files.js';

async function readAll(body: ReadableStream<Uint8Array>): Promise<ServerSentEvent[]> {
  const found: ServerSentEvent[] = [];
  for await (const event of readServerSentEvents(body)) found.push(event);
  return found;
}

t.test('the files of a program keep their places', async (t) => {
  const root = t.testdir({
    project: { 'solve.py': 'main', 'helper.py': 'helper', package: { 'mod.py': 'mod' } },
    elsewhere: { 'tools.py': 'tools', 'helper.py': 'another' },
  });
  const main = join(root, 'project/solve.py');
  const others = ['project/helper.py', 'project/package/mod.py', 'elsewhere/tools.py'];
  t.strictSame(
    await readSourceFiles(
      main,
      others.map((path) => join(root, path)),
    ),
    { 'main.py': 'main', 'helper.py': 'helper', 'package/mod.py': 'mod', 'tools.py': 'tools' },
  );
  const twice = ['project/helper.py', 'elsewhere/helper.py'].map((path) => join(root, path));
  await t.rejects(readSourceFiles(main, twice), /Two files would be helper\.py/);
  await t.rejects(readSourceFiles(join(root, 'none.py'), []), { code: 'ENOENT' });
});

t.test('figures are saved under what they are', async (t) => {
  const folder = join(t.testdir(), 'new', 'figures');
  const paths = await saveFigures(folder, [
    { mediaType: 'image/png', base64: 'iVBORw==' },
    { mediaType: 'image/svg+xml', base64: 'PHN2Zy8+' },
  ]);
  t.strictSame(paths, [join(folder, 'figure-1.png'), join(folder, 'figure-2.svg')]);
  t.equal(await readFile(join(folder, 'figure-2.svg'), 'utf8'), '<svg/>');
});

t.test('events are read however the bytes are cut', async (t) => {
  const text =
    ': open\n\nid: 1\nevent: output\ndata: {"text":"né 🎉"}\n\nid: 2\ndata: a\ndata: b\n\nid: 3';
  const bytes = new TextEncoder().encode(text);
  for (const size of [1, 3, 7, bytes.length]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.slice(index * size, (index + 1) * size),
    );
    const found = await readAll(ReadableStream.from(chunks));
    t.strictSame(found, [
      { id: '1', data: '{"text":"né 🎉"}' },
      { id: '2', data: 'a\nb' },
    ]);
  }
});

t.test('a stream that breaks off ends', async (t) => {
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new TypeError('terminated')),
  });
  t.strictSame(await readAll(broken), []);
});

t.test('a variable is described in one harmless line', async (t) => {
  const text = describePeek({
    variables: [
      { name: 'x', type: 'ndarray', shape: [2, 3], dtype: 'int64', min: 0, preview: '[[0\n1' },
      { name: 'y', type: 'str', length: 1, preview: '\u001b' },
    ],
    isTruncated: true,
  });
  t.equal(
    text,
    '-- x: ndarray, shape (2, 3), int64, min 0 = [[0 1\n-- y: str, length 1 = \\x1b\n-- and more variables\n',
  );
});
