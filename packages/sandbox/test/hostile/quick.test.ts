import t from 'tap';
import { openArena } from './arena.js';
import { performRow } from './perform.js';
import { describePerformance } from './report.js';
import { loadRows } from './row.js';

t.setTimeout(300_000);

t.test('the quick half of the hostile catalogue', async (t) => {
  const arena = await openArena();
  t.teardown(() => arena.sandbox.close());
  for (const row of loadRows().filter(({ quick }) => quick)) {
    await t.test(`${row.row}: ${row.title}`, async (t) => {
      const performed = await performRow(arena, row);
      t.comment(describePerformance(performed));
      t.same(performed.deviations, []);
    });
  }
  t.same(await arena.close(), [], 'no container is left');
  t.same(arena.troubles, [], 'nothing went wrong unseen');
});
