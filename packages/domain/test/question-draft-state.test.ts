import {
  questionDraftActions,
  questionDraftStates,
  type QuestionDraftAction,
  type QuestionDraftState,
} from '@pairwise/contracts';
import t from 'tap';
import { mayPublishAlone, nextDraftState, stateAfterSave } from '../src/index.js';

const isPublished = { isPublished: true, isChanged: true };

/** By hand: state, action and where it leads for a question that has a version and was edited since. */
const expected: [QuestionDraftState, QuestionDraftAction, QuestionDraftState][] = [
  ['draft', 'submit', 'in_review'],
  ['in_review', 'return', 'draft'],
  ['in_review', 'publish', 'live'],
  ['draft', 'retire', 'retired'],
  ['in_review', 'retire', 'retired'],
  ['live', 'retire', 'retired'],
  ['retired', 'revive', 'draft'],
];

t.test('a draft moves along these ways and no others', async (t) => {
  for (const state of questionDraftStates) {
    for (const action of questionDraftActions) {
      const way = expected.find(([from, by]) => from === state && by === action);
      t.equal(nextDraftState(state, action, isPublished), way?.[2] ?? null, `${state}: ${action}`);
    }
  }
});

t.test('what was never published cannot be retired', async (t) => {
  const history = { isPublished: false, isChanged: true };
  for (const state of questionDraftStates) t.equal(nextDraftState(state, 'retire', history), null);
});

t.test('a revived question is live again when nobody has edited it since', async (t) => {
  const history = { isPublished: true, isChanged: false };
  t.equal(nextDraftState('retired', 'revive', history), 'live');
});

t.test('an edit makes a draft of it, unless it is retired', async (t) => {
  t.strictSame(
    questionDraftStates.map((state) => stateAfterSave(state)),
    ['draft', 'draft', 'draft', null],
  );
});

t.test('nobody publishes what they alone wrote while somebody else could', async (t) => {
  const alone = { authorIds: ['ada'], publisherIds: ['ada'] };
  t.equal(mayPublishAlone('ada', alone), true, 'there is nobody else');
  t.equal(mayPublishAlone('ada', { ...alone, publisherIds: ['ada', 'bob'] }), false);
  t.equal(mayPublishAlone('bob', { ...alone, publisherIds: ['ada', 'bob'] }), true);
  const both = { authorIds: ['ada', 'cleo'], publisherIds: ['ada', 'bob'] };
  t.equal(mayPublishAlone('ada', both), true, 'somebody else wrote some of it');
});
