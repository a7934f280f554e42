import { DrillWorld } from './drill-world.js';
import { drills } from './drills.js';
import { runDrill, type DrillResult } from './run-drill.js';

/** `npx tsx infra/drills/room-faults.ts --repeats 20`: see README.md beside it. */
const flag = process.argv.indexOf('--repeats');
const repeats = flag === -1 ? 20 : Number(process.argv[flag + 1]);
if (!Number.isInteger(repeats) || repeats < 1) {
  console.error('Say how often: --repeats 20');
  process.exit(2);
}

const sum = (results: readonly DrillResult[], key: keyof DrillResult): number =>
  results.reduce((total, result) => total + result[key], 0);

const works: (() => Promise<void>)[] = [];
const world = await DrillWorld.open({ teardown: (work) => works.unshift(work) });
let isWhole = true;
try {
  console.log('| drill | times | characters | lost | doubled | together again after |');
  console.log('|---|---|---|---|---|---|');
  for (const drill of drills) {
    const results: DrillResult[] = [];
    for (let time = 0; time < repeats; time += 1) results.push(await runDrill(world, drill));
    const [typed, lost, doubled] = (['typed', 'lost', 'doubled'] as const).map((key) =>
      sum(results, key),
    );
    const slowestMs = Math.round(Math.max(...results.map(({ settleMs }) => settleMs)));
    console.log(
      `| ${drill.name} | ${repeats} | ${typed} | ${lost} | ${doubled} | at most ${slowestMs} ms |`,
    );
    isWhole &&= lost === 0 && doubled === 0;
  }
} finally {
  for (const work of works) await work();
}
console.log(isWhole ? 'Nothing was lost and nothing doubled.' : 'Characters were lost or doubled.');
process.exit(isWhole ? 0 : 1);
