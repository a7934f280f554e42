import t from 'tap';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { describeEdit, EditAnnouncer } from '../../../features/room/editor/edit-announcer.js';

t.test('the first is said at once, of what comes meanwhile only the last', async (t) => {
  const said: string[] = [];
  await new Promise<void>((resolve) => {
    const announcer = new EditAnnouncer((words) => {
      if (said.push(words) === 2) resolve();
    }, 50);
    for (const words of ['one', 'two', 'three']) announcer.announce(words);
    t.strictSame(said, ['one']);
  });
  t.strictSame(said, ['one', 'three']);
});

t.test('an edit is told with its line and who is nearest to it', async (t) => {
  const document = new Y.Doc();
  const text = document.getText('softmax');
  text.insert(0, 'one\ntwo\nthree\n');
  const awareness = new Awareness(document);
  const at = (index: number) =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index));
  const peer = (participantId: string, name: string, index: number) => ({
    user: { participantId, name, role: 'interviewer' },
    cursor: { anchor: at(index), head: at(index) },
  });
  awareness.states.set(1, peer('a', 'Ina', 0)).set(2, peer('b', 'Max', 9));
  const told: string[] = [];
  text.observe((event) => told.push(describeEdit(event, awareness)));
  text.insert(8, 'X');
  awareness.states.clear();
  text.insert(0, 'X');
  t.strictSame(told, ['Max edits line 3.', 'Somebody edits line 1.']);
  awareness.destroy();
});
