import { test } from 'tap';
import * as Y from 'yjs';
import { FactClusters } from '../../../features/room/integrity/fact-clusters.js';
import { InsertWatch } from '../../../features/room/integrity/insert-watch.js';
import { isLarge, RoomClipboard, sizeOf } from '../../../features/room/integrity/room-clipboard.js';

const paste = (characters: number) => ({ kind: 'pasted', characters, lines: 1 }) as const;

test('one fact of a kind in ten seconds: the first at once, the others as their sum', (t) => {
  const clusters = new FactClusters();
  t.same(clusters.add(paste(5), 0), paste(5));
  t.equal(clusters.nextDueMs(), null);
  t.equal(clusters.add(paste(10), 1_000), null);
  t.equal(clusters.add(paste(20), 9_000), null);
  t.equal(clusters.nextDueMs(), 10_000);
  t.same(clusters.due(9_999), []);
  t.same(clusters.due(10_000), [{ kind: 'pasted', characters: 30, lines: 2 }]);
  t.equal(clusters.nextDueMs(), null);
  t.equal(clusters.add(paste(1), 19_999), null, 'what was due counts as sent');
  t.end();
});

test('kinds do not wait for one another, and nothing is lost where nobody asks in time', (t) => {
  const clusters = new FactClusters();
  t.same(clusters.add(paste(5), 0), paste(5));
  const away = { kind: 'left-page', awayMs: 1_500 } as const;
  t.same(clusters.add(away, 1), away);
  t.equal(clusters.add({ ...away, awayMs: 500 }, 2), null);
  t.same(clusters.add(away, 30_000), { kind: 'left-page', awayMs: 2_000 });
  t.end();
});

test('what was copied inside the room is known, also in part and with other line ends', (t) => {
  const clipboard = new RoomClipboard();
  clipboard.remember('def f(x):\n    return x\n');
  t.ok(clipboard.knows('def f(x):\r\n    return x'));
  t.ok(clipboard.knows('return x'));
  t.notOk(clipboard.knows('def g(x):\n    return x'));
  t.end();
});

test('of many copies the last hundred are remembered', (t) => {
  const clipboard = new RoomClipboard();
  for (let number = 0; number <= 100; number += 1) clipboard.remember(`text <${number}>`);
  t.notOk(clipboard.knows('text <0>'));
  t.ok(clipboard.knows('text <1>'));
  t.end();
});

test('an insert is large above 200 characters or ten lines; blanks are nothing', (t) => {
  const size = (text: string) => sizeOf(text) ?? t.fail('no size');
  t.equal(sizeOf(' \n\t'), null);
  t.same(size('a\nb\r\nc\n'), { characters: 7, lines: 3 });
  t.notOk(isLarge({ characters: 200, lines: 10 }));
  t.ok(isLarge({ characters: 201, lines: 1 }));
  t.ok(isLarge({ characters: 22, lines: 11 }));
  t.end();
});

test('a large insert is told of unless it was pasted, undone, moved or somebody else’s', (t) => {
  const document = new Y.Doc();
  const text = document.getText('softmax');
  text.insert(0, 'x = 1\n');
  const undo = new Y.UndoManager(text, { captureTimeout: 0 });
  const told: number[] = [];
  let isPasting = false;
  const watch = new InsertWatch(
    document,
    new RoomClipboard(),
    () => isPasting,
    ({ lines }) => told.push(lines),
  );
  const block = Array.from({ length: 12 }, (_, line) => `line_${line} = ${line}`).join('\n');
  text.insert(6, block);
  t.same(told, [12]);

  undo.undo();
  undo.redo();
  t.same(told, [12], 'undo and redo');
  text.delete(6, block.length);
  text.insert(0, block);
  t.same(told, [12], 'moved');
  text.insert(0, block);
  t.same(told, [12], 'doubled');
  isPasting = true;
  text.insert(0, block.replaceAll('line', 'other'));
  isPasting = false;
  t.same(told, [12], 'pasted');
  const remote = new Y.Doc();
  remote.getText('softmax').insert(0, 'a\n'.repeat(30));
  Y.applyUpdate(document, Y.encodeStateAsUpdate(remote));
  t.same(told, [12], 'somebody else’s');
  text.insert(0, 'typed');
  t.same(told, [12], 'typed');

  watch.stop();
  text.insert(0, 'b\n'.repeat(30));
  t.same(told, [12], 'after the end');
  t.end();
});
