import t from 'tap';
import { dueForValidation, loadBank, readValidationRecord } from '../src/index.js';

const bank = Array.from({ length: 23 }, (_, place) => ({
  id: `question-${place}`,
  digest: `digest-${place}`,
  kind: 'coding' as const,
}));
const record = Object.fromEntries(bank.map(({ id, digest }) => [id, digest]));
const day = (number: number): number => number * 86_400_000;
const idsOn = (number: number, recorded = record) =>
  dueForValidation(bank, recorded, day(number)).map(({ id }) => id);

t.test('each day has a tenth, and ten days have every question once', async (t) => {
  const days = Array.from({ length: 10 }, (_, number) => idsOn(number + 20_000));
  t.ok(days.every(({ length }) => length === 2 || length === 3));
  t.strictSame(days.flat().sort(), bank.map(({ id }) => id).sort());
  t.strictSame(idsOn(20_010), days[0]);
});

t.test('what is new or was changed is due every day', async (t) => {
  const without: Record<string, string> = { ...record, 'question-4': 'an earlier digest' };
  delete without['question-3'];
  for (const number of [0, 1, 2]) {
    const due = idsOn(number, without);
    t.ok(due.includes('question-3') && due.includes('question-4'));
  }
});

t.test('a discussion is never due', async (t) => {
  const talk = { id: 'talk', digest: 'x', kind: 'discussion' as const };
  t.strictSame(dueForValidation([talk], {}, 0), []);
});

t.test('the record names only questions that are shipped', async (t) => {
  const ids = new Set((await loadBank()).map(({ id }) => id));
  const known = Object.keys(await readValidationRecord());
  t.strictSame(
    known.filter((id) => !ids.has(id)),
    [],
  );
  t.ok(known.length >= 10);
});
