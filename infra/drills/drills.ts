import { setTimeout as delay } from 'node:timers/promises';
import type { RoomServerProcess } from './room-server-process.js';
import type { Alphabet, Typist } from './typist.js';

export interface DrillStage {
  candidate: Typist;
  interviewer: Typist;
  /** The candidate's and the interviewer's; one and the same where a drill needs one. */
  servers: readonly [RoomServerProcess, RoomServerProcess];
  alphabet: Alphabet;
}

export interface Drill {
  name: string;
  /** Whether the two people have their sockets at different servers. */
  isApart: boolean;
  run: (stage: DrillStage) => Promise<void>;
}

const KEYS = 20;
const KEY_MS = 5;

/** Both at once, a key every few milliseconds. */
async function typeBoth({ candidate, interviewer, alphabet }: DrillStage): Promise<void> {
  for (let key = 0; key < KEYS; key += 1) {
    candidate.type(alphabet);
    interviewer.type(alphabet);
    await delay(KEY_MS);
  }
}

/** While both type, at a moment that is another one each time. */
async function amidTyping(stage: DrillStage, act: () => Promise<unknown>): Promise<void> {
  const typing = typeBoth(stage);
  await delay(Math.random() * KEYS * KEY_MS);
  await act();
  await typing;
}

export const drills: readonly Drill[] = [
  {
    name: 'sleep',
    isApart: false,
    run: async (stage) => {
      await amidTyping(stage, async () => stage.candidate.wire.sleep());
      await typeBoth(stage);
      stage.candidate.wire.wake();
    },
  },
  {
    name: 'network cut',
    isApart: false,
    run: async (stage) => {
      await amidTyping(stage, async () => stage.candidate.wire.cut());
      await typeBoth(stage);
      stage.candidate.wire.mend();
    },
  },
  {
    name: 'tab killed while offline',
    isApart: false,
    run: async (stage) => {
      await amidTyping(stage, async () => stage.candidate.wire.cut());
      stage.candidate.killTab();
      stage.candidate.wire.mend();
      await typeBoth(stage);
    },
  },
  {
    name: 'server restart',
    isApart: false,
    run: async (stage) => {
      await amidTyping(stage, () => stage.servers[0].stop('SIGTERM'));
      await typeBoth(stage);
      await stage.servers[0].start();
    },
  },
  {
    name: 'server killed',
    isApart: false,
    run: async (stage) => {
      await amidTyping(stage, () => stage.servers[0].stop('SIGKILL'));
      await typeBoth(stage);
      await stage.servers[0].start();
    },
  },
  {
    name: 'two servers, one killed',
    isApart: true,
    run: async (stage) => {
      const [first, second] = stage.servers;
      await typeBoth(stage);
      await amidTyping(stage, () => first.stop('SIGKILL'));
      stage.candidate.wire.leadTo(second.port);
      await typeBoth(stage);
      await first.start();
      stage.candidate.wire.leadTo(first.port);
      await typeBoth(stage);
    },
  },
];
