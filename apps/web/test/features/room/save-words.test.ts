import { test } from 'tap';
import type { SaveState } from '../../../features/room/saving/save-tracker.js';
import {
  clockTime,
  moodOf,
  saveNews,
  saveWords,
} from '../../../features/room/saving/save-words.js';

const savedAt = '2026-11-21T14:03:07.000Z';
const calm: SaveState = { edits: 0, savedAt, pace: 'prompt', isRefused: false };

test('the room says in words what became of the edits', (t) => {
  const time = clockTime(savedAt);
  t.match(time, /^\d\d:03:07$/);
  t.equal(saveWords(calm, true), `Saved ${time}`);
  t.equal(
    saveWords({ ...calm, edits: 3 }, true),
    `Saved ${time}`,
    'typing does not make it flicker',
  );
  t.equal(saveWords({ ...calm, edits: 3, pace: 'slow' }, true), 'Saving…');
  t.equal(saveWords({ ...calm, edits: 12 }, false), 'Offline, 12 edits kept');
  t.equal(saveWords({ ...calm, edits: 1, pace: 'late' }, true), 'Offline, 1 edit kept');
  t.equal(saveWords(calm, false), `Offline, saved ${time}`);
  t.equal(
    saveWords({ ...calm, savedAt: null }, true),
    null,
    'nothing is claimed before it is known',
  );
  t.match(saveWords({ ...calm, edits: 2, isRefused: true }, true), /^Not saved: .* 2 edits kept$/);
  t.end();
});

test('a screen reader is told of trouble and of its end, and of nothing else', (t) => {
  const typing = moodOf({ ...calm, edits: 3 }, true);
  t.equal(saveNews('calm', typing), null);
  t.equal(saveNews('calm', 'busy'), null);
  t.match(saveNews('calm', 'kept'), /Offline/);
  t.match(saveNews('kept', 'calm'), /All your edits are saved/);
  t.match(saveNews('calm', 'refused'), /locked/);
  t.end();
});
