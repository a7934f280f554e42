import t from 'tap';
import { Seat } from '../src/seat.js';

const countingSeat = () => {
  const closed: number[] = [];
  let opened = 0;
  const seat = new Seat(
    async () => (opened += 1),
    (occupant) => void closed.push(occupant),
  );
  return { seat, closed };
};

t.test('whoever takes the seat gets the same occupant', async (t) => {
  const { seat } = countingSeat();
  seat.prepare();
  t.same(await Promise.all([seat.take(), seat.take()]), [1, 1]);
});

t.test('a cleared seat closes its occupant once and opens another', async (t) => {
  const { seat, closed } = countingSeat();
  await seat.take();
  await seat.clear();
  await seat.clear();
  t.same(closed, [1]);
  t.equal(await seat.take(), 2);
});

t.test('an occupant that is still on its way is closed when it arrives', async (t) => {
  const { seat, closed } = countingSeat();
  seat.prepare();
  await seat.clear();
  t.same(closed, [1]);
});

t.test('a failed opening reaches who takes the seat, and a cleared one tries again', async (t) => {
  let attempts = 0;
  const seat = new Seat(
    async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('no container');
      return attempts;
    },
    () => undefined,
  );
  seat.prepare();
  await t.rejects(seat.take(), { message: 'no container' });
  await seat.clear();
  t.equal(await seat.take(), 2);
});
