// npm run test:hostile: every row of the catalogue, then a storm of a thousand executions.
import Docker from 'dockerode';
import { environmentImages } from '../../src/index.js';
import { type Arena, openArena } from './arena.js';
import { killWorker } from './killed-worker.js';
import { performRow } from './perform.js';
import { catalogueAsData, describeOthers, describePerformance, tableHead } from './report.js';
import { type HostileRow, loadRows } from './row.js';
import { repeat } from './repeat.js';
import { storm } from './storm.js';

const usage = `usage: npm run test:hostile [-- WORD …]

  (nothing)   every row, a worker that is killed, and a storm of 1,000 executions
  ROW         the rows whose file name begins so, such as c2 or g11-raised; no storm
  quick       the rows that npm test performs; no storm
  repeat=N    the named rows N times each, four at a time and without a neighbour
  storm=N     a storm of N executions; with nothing else, no rows
  list        the catalogue as JSON
`;

const stormDefault = 1000;

interface Wish {
  readonly rows: readonly HostileRow[];
  readonly stormExecutions: number;
  readonly killsWorker: boolean;
  readonly times: number | null;
}

async function main(words: readonly string[]): Promise<number> {
  const rows = loadRows();
  if (words.includes('list')) {
    say(JSON.stringify(catalogueAsData(rows), null, 2));
    return 0;
  }
  const wish = readWish(words, rows);
  if (wish === null) {
    say(usage);
    return 1;
  }
  const missing = await findMissing(wish.rows);
  if (missing !== null) {
    say(missing);
    return 1;
  }
  const arena = await openArena();
  const deviations = [
    ...(await (wish.times === null
      ? performRows(arena, wish.rows)
      : performRepeats(arena, wish.rows, wish.times))),
    ...(await performStorm(arena, rows, wish.stormExecutions)),
  ];
  deviations.push(...(await closeArena(arena)));
  if (wish.killsWorker) deviations.push(...(await killWorkers(arena.workerId)));
  say(`\n${describeOthers()}`);
  say(`\n${deviations.length === 0 ? 'All as it must be.' : `${deviations.length} deviations:`}`);
  for (const deviation of deviations) say(`  ${deviation}`);
  return deviations.length === 0 ? 0 : 1;
}

/** null when a word means nothing. */
function readWish(words: readonly string[], all: readonly HostileRow[]): Wish | null {
  const stormWord = words.find((word) => /^(?:--)?storm=\d+$/.test(word));
  const repeatWord = words.find((word) => /^(?:--)?repeat=[1-9]\d*$/.test(word));
  const times = repeatWord === undefined ? null : Number(repeatWord.split('=')[1]);
  const names = words.filter((word) => word !== stormWord && word !== repeatWord);
  const stormExecutions = Number(stormWord?.split('=')[1] ?? (words.length > 0 ? 0 : stormDefault));
  if (names.length === 0) {
    const isWhole = stormWord === undefined;
    return { rows: isWhole ? all : [], stormExecutions, killsWorker: isWhole, times };
  }
  const rows = all.filter((row) =>
    names.some((name) => (name === 'quick' ? row.quick : row.name.startsWith(name.toLowerCase()))),
  );
  return rows.length === 0 ? null : { rows, stormExecutions, killsWorker: false, times };
}

/** What has to be done before anything can be tried; null when nothing has. */
async function findMissing(rows: readonly HostileRow[]): Promise<string | null> {
  const docker = new Docker();
  try {
    await docker.ping();
  } catch (cause) {
    return `Docker does not answer (${String(cause)}). Start it, then run this again.`;
  }
  const images = environmentImages();
  for (const environment of new Set(['python', ...rows.map((row) => row.environment)])) {
    try {
      await docker.getImage(images.get(environment) ?? '').inspect();
    } catch {
      return `The image of ${environment} is not built: npm run images -- ${environment}`;
    }
  }
  return null;
}

async function performRows(arena: Arena, rows: readonly HostileRow[]): Promise<string[]> {
  const wrong: string[] = [];
  if (rows.length > 0) say(tableHead);
  for (const row of rows) {
    const performed = await performRow(arena, row);
    say(describePerformance(performed));
    wrong.push(...performed.deviations.map((deviation) => `${row.name}: ${deviation}`));
  }
  if (!arena.seesProcesses) say('skipped: processes of containers cannot be seen from here');
  return wrong;
}

async function performRepeats(
  arena: Arena,
  rows: readonly HostileRow[],
  times: number,
): Promise<readonly string[]> {
  say(`${rows.length} rows, ${times} times each`);
  const { executions, marks, canaries, ms, deviations } = await repeat(arena, rows, times, say);
  say(`\n${executions} executions in ${Math.round(ms / 1000)} s`);
  say(`points that were not earned: ${marks}`);
  say(`canaries seen: ${canaries}`);
  return deviations;
}

async function performStorm(
  arena: Arena,
  rows: readonly HostileRow[],
  executions: number,
): Promise<readonly string[]> {
  if (executions === 0) return [];
  say(`\nA storm of ${executions} executions`);
  const report = await storm(arena, rows, executions, (done) => say(`  ${done} done`));
  say(`  ${report.executions} in ${Math.round(report.ms / 1000)} s`);
  return report.deviations.map((deviation) => `storm: ${deviation}`);
}

async function closeArena(arena: Arena): Promise<string[]> {
  const left = await arena.close();
  say(`\nContainers of ours after all this: ${left.length}`);
  return [
    ...left.map((id) => `the container ${id} is left`),
    ...arena.troubles.map((trouble) => `trouble of the pool: ${trouble}`),
  ];
}

async function killWorkers(workerId: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const tidier of ['restart', 'others'] as const) {
    const found = await killWorker(`${workerId}-${tidier}`, tidier);
    say(
      `A worker killed among its jobs, tidied up by ${tidier}: ${found.length === 0 ? 'ok' : 'NOT OK'}`,
    );
    wrong.push(...found.map((deviation) => `killed worker (${tidier}): ${deviation}`));
  }
  return wrong;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

process.exitCode = await main(process.argv.slice(2));
