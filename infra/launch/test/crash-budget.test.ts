import t from 'tap';
import { CrashBudget } from '../crash-budget.js';

t.test('pauses grow, and the fifth crash within a minute is the last', async (t) => {
  const budget = new CrashBudget(() => 0);
  const pauses = Array.from({ length: 5 }, () => budget.spend());
  t.same(pauses, [500, 1_000, 2_000, 4_000, undefined]);
});

t.test('rare crashes never use the budget up', async (t) => {
  let now = 0;
  const budget = new CrashBudget(() => now);
  for (let crash = 0; crash < 20; crash += 1) {
    t.equal(budget.spend(), 500);
    now += 60_000;
  }
});
