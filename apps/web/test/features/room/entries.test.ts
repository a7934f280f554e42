import type { RoomEntry } from '@pairwise/contracts';
import { test } from 'tap';
import { entriesOf, lastIdOf, mergeEntries } from '../../../features/room/record/entries.js';

const entry = (id: string, text = id): RoomEntry => ({
  id: id as RoomEntry['id'],
  at: '2026-01-05T10:00:00.000Z',
  audience: 'everyone',
  actor: { id: 'a', name: 'Ada', role: 'interviewer' },
  content: { type: 'chat.said', text },
});
const ids = (entries: readonly RoomEntry[]) => entries.map(({ id }) => id);

test('entries stand in the order of the record, however they came', (t) => {
  t.same(ids(mergeEntries([entry('9')], [entry('10'), entry('8')])), ['8', '9', '10']);
  t.same(ids(mergeEntries([], [entry('1000000000000000000'), entry('99')])), [
    ...['99', '1000000000000000000'],
  ]);
  t.end();
});

test('an entry that was heard and read stands once, and nothing new is no change', (t) => {
  const known = [entry('1'), entry('2')];
  t.equal(mergeEntries(known, [entry('2')]), known);
  t.equal(lastIdOf(known), '2');
  t.equal(lastIdOf([]), undefined);
  t.end();
});

test('entries are chosen by what happened', (t) => {
  const paused: RoomEntry = { ...entry('2'), content: { type: 'clock.resumed' } };
  t.same(ids(entriesOf([entry('1'), paused], 'clock.resumed')), ['2']);
  t.same(ids(entriesOf([entry('1'), paused], 'clock.resumed', 'chat.said')), ['1', '2']);
  t.end();
});
