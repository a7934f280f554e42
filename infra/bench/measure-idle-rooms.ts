import type { BenchClient, Instance } from './instance.js';
import { benchQuestions } from './measure-submissions.js';
import type { Section } from './report.js';
import { RoomProcess } from './room-process.js';
import { ticketFor, TypingPerson } from './typing-person.js';

const warmRooms = 50;
const idleRooms = 150;
const peoplePerRoom = 2;
const barBytes = 300_000;

/** What an open room in which nobody does anything adds to the room server. */
export async function measureIdleRooms(instance: Instance, client: BenchClient): Promise<Section> {
  const ours = await RoomProcess.startOurs(instance);
  const people: TypingPerson[] = [];
  const openRooms = async (count: number): Promise<void> => {
    for (let room = 0; room < count; room += 1) {
      people.push(...(await openRoom(instance, client, ours)));
    }
  };
  // Pools, caches and compiled code come with the first rooms.
  await openRooms(warmRooms);
  const before = await ours.settledBytes();
  await openRooms(idleRooms);
  const perRoom = ((await ours.settledBytes()) - before) / idleRooms;
  for (const person of people) person.leave();
  await ours.stop();
  return {
    title: 'Idle rooms',
    rows: [
      {
        figure: `memory of the room server per room with a candidate and an interviewer in it`,
        measured: `${Math.round(perRoom / 1_000)} kB PSS (n ${idleRooms})`,
        baseline: '',
        ratio: '',
        bar: `≤ ${barBytes / 1_000} kB`,
        isMet: perRoom <= barBytes,
      },
    ],
  };
}

async function openRoom(
  instance: Instance,
  client: BenchClient,
  server: RoomProcess,
): Promise<TypingPerson[]> {
  const sessionId = await client.createSession(benchQuestions);
  const entering = Array.from({ length: peoplePerRoom }, (_, index) => {
    const participantId = `bench-${index}`;
    const ticket = ticketFor(instance, sessionId, participantId);
    const place = { url: server.url, origin: instance.BENCH_PUBLIC_URL };
    const common = { ...place, sessionId, participantId, ticket, asksForSaves: true };
    return [
      TypingPerson.enter({ ...common, kind: 'events', asksForSaves: false }),
      TypingPerson.enter(common),
    ];
  });
  return Promise.all(entering.flat());
}
