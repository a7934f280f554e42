import t from 'tap';
import { planPhases } from '../src/index.js';

t.test('twenty-five minutes are shared out as such interviews are held', async (t) => {
  t.strictSame(planPhases(25), [
    { phase: 'clarify', minutes: 2.5 },
    { phase: 'plan', minutes: 4 },
    { phase: 'code', minutes: 15 },
    { phase: 'test', minutes: 3.5 },
  ]);
});

t.test('the phases of any length add up to it, and coding is the longest', async (t) => {
  for (let minutes = 5; minutes <= 480; minutes += 1) {
    const plan = planPhases(minutes).map((one) => one.minutes);
    t.equal(
      plan.reduce((sum, one) => sum + one, 0),
      minutes,
    );
    t.equal(Math.max(...plan), plan[2]);
  }
});
