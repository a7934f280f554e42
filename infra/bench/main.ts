import { BenchClient, readInstance } from './instance.js';
import { measureAnswers } from './measure-answers.js';
import { measureIdleRooms } from './measure-idle-rooms.js';
import { measureJoins } from './measure-joins.js';
import { measureKeystrokes } from './measure-keystrokes.js';
import { measureLoad } from './measure-load.js';
import { measurePool } from './measure-pool.js';
import { measureProcessor } from './measure-processor.js';
import { measureRegrades } from './measure-regrades.js';
import { measureRuns } from './measure-runs.js';
import { measureStages } from './measure-stages.js';
import { measureStream } from './measure-stream.js';
import { benchQuestions, measureSubmissions } from './measure-submissions.js';
import { toMarkdown, writeResults, type Section } from './report.js';
import { BenchRoom } from './room.js';
import { untilFilled } from './worker-measurements.js';

const instance = readInstance(process.env);
const client = new BenchClient(instance);
const openRoom = (): Promise<BenchRoom> => BenchRoom.open(instance, client, benchQuestions);

/** The parts of `npm run bench`, in their order. `load` compares with the idle run of `runs`. */
const parts = [
  'pool',
  'runs',
  'stages',
  'processor',
  'stream',
  'submissions',
  'answers',
  'load',
  'regrades',
  'keystrokes',
  'joins',
  'idle-rooms',
] as const;
type Part = (typeof parts)[number];

async function measure(part: Part, idleHelloMs: number | null): Promise<[Section, number | null]> {
  switch (part) {
    case 'pool':
      return [await measurePool(instance), idleHelloMs];
    case 'runs': {
      const { section, medians } = await measureRuns(openRoom);
      return [section, medians.hello];
    }
    case 'stages':
      return [await measureStages(instance, openRoom), idleHelloMs];
    case 'processor':
      return [await measureProcessor(instance, openRoom), idleHelloMs];
    case 'stream':
      return [await measureStream(openRoom), idleHelloMs];
    case 'submissions':
      return [await measureSubmissions({ instance, client, openRoom }), idleHelloMs];
    case 'answers':
      return [await measureAnswers(), idleHelloMs];
    case 'load':
      return [await measureLoad(instance, openRoom, idleHelloMs), idleHelloMs];
    case 'regrades':
      return [await measureRegrades(client, openRoom), idleHelloMs];
    case 'keystrokes':
      return [await measureKeystrokes(instance, client), idleHelloMs];
    case 'joins':
      return [await measureJoins(instance, client), idleHelloMs];
    case 'idle-rooms':
      return [await measureIdleRooms(instance, client), idleHelloMs];
  }
}

const words = process.argv.slice(2);
const unknown = words.filter((word) => !parts.some((part) => part === word));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; the parts are ${parts.join(', ')}.`);
  process.exit(2);
}
const wanted = words.length === 0 ? parts : parts.filter((part) => words.includes(part));
const sections: Section[] = [];
let idleHelloMs: number | null = null;
await untilFilled(instance);
for (const part of wanted) {
  const [section, helloMs] = await measure(part, idleHelloMs);
  idleHelloMs = helloMs;
  sections.push(section);
  console.log(`\n${toMarkdown([section])}`);
}
if (words.length === 0) console.log(`Written to ${writeResults(sections)}`);
const hasMissed = sections.some(({ rows }) => rows.some(({ isMet }) => isMet === false));
console.log(hasMissed ? 'Some bars were missed.' : 'Every bar was met.');
process.exit(0);
