import { tracks } from '@pairwise/contracts';
import t from 'tap';
import { loadBank } from '../src/index.js';

const shipped = new Set((await loadBank()).map(({ id }) => String(id)));
const wanted = {
  numpy: 10,
  pandas: 10,
  'scikit-learn': 10,
  pytorch: 8,
  'data-puzzles': 10,
  'timed-mixed': 10,
};

for (const { id, questionIds } of tracks) {
  t.test(`the track ${id} can be walked from end to end`, async (t) => {
    t.ok(questionIds.length >= wanted[id], `${questionIds.length} questions`);
    t.equal(new Set(questionIds).size, questionIds.length, 'none stands in it twice');
    t.strictSame(
      questionIds.filter((one) => !shipped.has(one)),
      [],
      'every question is shipped',
    );
  });
}
