import { questionIdSchema } from '@pairwise/contracts';
import t from 'tap';
import { givenFacts, givenHints } from '../../../features/room/reading/given.js';
import { anEntry } from './an-entry.js';

const questionId = questionIdSchema.parse('some-code');
const other = questionIdSchema.parse('some-other');
const said = anEntry(1, { type: 'hint.given', questionId, level: 1, text: null });
const record = [
  said,
  anEntry(2, { type: 'hint.judged', questionId, entryId: said.id, use: 'ignored' }),
  anEntry(3, { type: 'hint.judged', questionId, entryId: said.id, use: 'taken' }),
  anEntry(4, { type: 'clarification.given', questionId, index: 2, text: 'Rows may be zero.' }),
  anEntry(5, { type: 'hint.given', questionId, level: 1, text: 'Think of axes.' }),
  anEntry(6, { type: 'hint.given', questionId, level: 1, text: 'Think of axes.' }),
  anEntry(7, { type: 'hint.given', questionId: other, level: 1, text: 'Another.' }),
];

t.test('a hint is marked with the last word on its use', async (t) => {
  const hints = givenHints(record, questionId);
  t.strictSame(
    hints.map(({ level, use, text }) => [level, use, text]),
    [
      [1, 'taken', null],
      [1, null, 'Think of axes.'],
      [1, null, 'Think of axes.'],
    ],
  );
  t.match(hints[0], { by: 'Ina', at: said.at });
});

t.test('facts are marked by their place in the guide', async (t) => {
  t.match(givenFacts(record, questionId), [{ index: 2, text: 'Rows may be zero.' }]);
});
