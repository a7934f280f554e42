import { BenchClient, readInstance } from './instance.js';
import { measureLoad } from './measure-load.js';
import { measureRuns } from './measure-runs.js';
import { measureStream } from './measure-stream.js';
import { benchQuestions, measureSubmissions } from './measure-submissions.js';
import { toMarkdown, writeResults, type Section } from './report.js';
import { BenchRoom } from './room.js';

const instance = readInstance(process.env);
const client = new BenchClient(instance);
const openRoom = (): Promise<BenchRoom> => BenchRoom.open(instance, client, benchQuestions);

const sections: Section[] = [];
const add = (section: Section): void => {
  sections.push(section);
  console.log(`\n${toMarkdown([section])}`);
};

const { section, medians } = await measureRuns(openRoom);
add(section);
add(await measureStream(openRoom));
add(await measureSubmissions(openRoom));
add(await measureLoad(openRoom, medians));
console.log(`Written to ${writeResults(sections)}`);
process.exit(0);
