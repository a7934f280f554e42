import t from 'tap';
import { DrillWorld } from '../drill-world.js';
import { drills } from '../drills.js';
import { runDrill } from '../run-drill.js';

t.test('no fault of the drills loses or doubles a character', async (t) => {
  const world = await DrillWorld.open(t);
  for (const drill of drills) {
    const { typed, lost, doubled } = await runDrill(world, drill);
    t.ok(typed > 0);
    t.strictSame({ lost, doubled }, { lost: 0, doubled: 0 }, drill.name);
  }
});
