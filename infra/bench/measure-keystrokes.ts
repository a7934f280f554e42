import { setTimeout as delay } from 'node:timers/promises';
import type { SessionId } from '@pairwise/contracts';
import type { BenchClient, Instance } from './instance.js';
import { benchQuestions } from './measure-submissions.js';
import { milliseconds, type Section } from './report.js';
import { RoomProcess } from './room-process.js';
import { quantile, summarize } from './statistics.js';
import { ticketFor, TypingPerson } from './typing-person.js';

const rooms = 50;
const peoplePerRoom = 3;
const keyMs = 200;
const warmUpMs = 3_000;
const roundMs = 10_000;
const rounds = 3;
const firstCharacter = 0x4e00;

type Place = { url: string; origin: string; asksForSaves: boolean };

/** From a key on one side to the text of the others, while 150 people type five keys a second. */
export async function measureKeystrokes(instance: Instance, client: BenchClient): Promise<Section> {
  const sessions: SessionId[] = [];
  for (let room = 0; room < rooms; room += 1) {
    sessions.push(await client.createSession(benchQuestions));
  }
  const [ours, bare] = [await RoomProcess.startOurs(instance), await RoomProcess.startBare()];
  const origin = instance.BENCH_PUBLIC_URL;
  const samples = { ours: [] as number[], bare: [] as number[], web: [] as number[] };
  const round = (place: Place) => typeForAWhile(instance, sessions, place);
  for (let count = 0; count < rounds; count += 1) {
    samples.bare.push(...(await round({ url: bare.url, origin, asksForSaves: false })));
    samples.ours.push(...(await round({ url: ours.url, origin, asksForSaves: true })));
  }
  await Promise.all([ours.stop(), bare.stop()]);
  const url = `${origin.replace('http', 'ws')}/sync`;
  samples.web.push(...(await round({ url, origin, asksForSaves: true })));
  for (const session of sessions) await client.endSession(session);
  const [p95, bareP95, webP95] = [samples.ours, samples.bare, samples.web].map((one) =>
    quantile(one, 0.95),
  ) as [number, number, number];
  const describe = (one: readonly number[], slow: number): string =>
    `p95 ${milliseconds(slow)} (median ${milliseconds(summarize(one).median)}, n ${one.length})`;
  return {
    title: `Keystrokes, ${rooms} rooms of ${peoplePerRoom}, each typing ${1_000 / keyMs} keys a second`,
    rows: [
      {
        figure: 'key to the others’ text, at the room server',
        measured: describe(samples.ours, p95),
        baseline: `bare Hocuspocus: ${describe(samples.bare, bareP95)}`,
        ratio: (p95 / bareP95).toFixed(2),
        bar: '≤ 1.3',
        isMet: p95 / bareP95 <= 1.3,
      },
      {
        figure: 'key to the others’ text, through the web server as browsers go',
        measured: describe(samples.web, webP95),
        baseline: '',
        ratio: '',
        bar: '≤ 40 ms',
        isMet: webP95 <= 40,
      },
    ],
    remarks: [
      'Every key is an edit and a move of the cursor; ours are checked, stored and answered.',
    ],
  };
}

async function typeForAWhile(
  instance: Instance,
  sessions: readonly SessionId[],
  place: Place,
): Promise<number[]> {
  const delaysMs: number[] = [];
  let isMeasured = false;
  const opened: { people: TypingPerson[]; sentAt: Map<string, number> }[] = [];
  // One room after the other, as interviews begin.
  for (const sessionId of sessions) {
    const sentAt = new Map<string, number>();
    const people: TypingPerson[] = [];
    for (let index = 0; index < peoplePerRoom; index += 1) {
      const participantId = `bench-${index}`;
      const ticket = ticketFor(instance, sessionId, participantId);
      const person = await TypingPerson.enter({ ...place, sessionId, participantId, ticket });
      person.onTyped((character) => {
        const at = sentAt.get(character);
        if (at !== undefined && isMeasured) delaysMs.push(performance.now() - at);
      });
      people.push(person);
    }
    opened.push({ people, sentAt });
  }
  const end = new AbortController();
  const typing = opened.flatMap(({ people, sentAt }) =>
    people.map((person) => keepTyping(person, sentAt, end.signal)),
  );
  await delay(warmUpMs);
  isMeasured = true;
  await delay(roundMs);
  isMeasured = false;
  end.abort();
  await Promise.all(typing);
  for (const { people } of opened) for (const person of people) person.leave();
  return delaysMs;
}

/** Each key of a room is another character, by which the others know when it was pressed. */
async function keepTyping(
  person: TypingPerson,
  sentAt: Map<string, number>,
  end: AbortSignal,
): Promise<void> {
  await delay(Math.random() * keyMs);
  while (!end.aborted) {
    const character = String.fromCharCode(firstCharacter + sentAt.size);
    sentAt.set(character, performance.now());
    person.type(character);
    await delay(keyMs);
  }
}
