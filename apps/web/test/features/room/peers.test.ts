import t from 'tap';
import { followNotice, listNames, peersAt, peersOf } from '../../../features/room/editor/peers.js';

const place = { questionId: 'softmax', fileId: 'main' };
const state = (participantId: string, name: string, role: string, rest: object = {}) => ({
  user: { participantId, name, role },
  ...rest,
});

t.test('the others, with what they look at and whom they follow', async (t) => {
  const peers = peersOf(
    [
      state('me', 'Cara', 'candidate', { place }),
      state('i', 'Ina', 'interviewer', { place, following: 'me' }),
      state('m', 'Max', 'owner', { place: { questionId: '../', fileId: 'main' }, following: 7 }),
      { place },
    ],
    'me',
  );
  t.strictSame(
    peers.map(({ name, place: at, following }) => [name, at, following]),
    [
      ['Ina', place, 'me'],
      ['Max', null, null],
    ],
  );
  t.strictSame(
    peersAt(peers, 'softmax', 'main').map(({ name }) => name),
    ['Ina'],
  );
  t.strictSame(peersAt(peers, 'softmax', 'a1'), []);
});

t.test('whoever is followed is told by name, and nobody else is', async (t) => {
  const following = { following: 'c' };
  const peers = peersOf(
    [state('i', 'Ina', 'interviewer', following), state('m', 'Max', 'owner', following)],
    'c',
  );
  t.match(followNotice(peers, 'c'), /^Ina and Max are following you/);
  t.match(followNotice(peers.slice(0, 1), 'c'), /^Ina is following you/);
  t.equal(followNotice(peers, 'someone else'), null);
  t.equal(listNames(['A', 'B', 'C']), 'A, B and C');
});
