import { test } from 'tap';
import { moved } from '../../../features/new-session/moved.js';

test('a question moves to its new place and no other changes its order', (t) => {
  const questions = ['a', 'b', 'c'];
  t.same(moved(questions, 2, 0), ['c', 'a', 'b']);
  t.same(moved(questions, 0, 1), ['b', 'a', 'c']);
  t.same(questions, ['a', 'b', 'c'], 'the list that was given stays as it is');
  t.end();
});
