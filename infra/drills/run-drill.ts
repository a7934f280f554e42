import { until } from '@pairwise/test-kit';
import type { DrillWorld } from './drill-world.js';
import type { Drill } from './drills.js';
import { Alphabet } from './typist.js';

export interface DrillResult {
  typed: number;
  lost: number;
  doubled: number;
  /** From the last key until everybody has one text and is told that it is stored. */
  settleMs: number;
}

const SETTLE_MS_MAX = 60_000;

export async function runDrill(world: DrillWorld, drill: Drill): Promise<DrillResult> {
  const session = await world.openRoom();
  const candidate = await world.openTypist(session, 'candidate', 0);
  const interviewer = await world.openTypist(session, 'interviewer', drill.isApart ? 1 : 0);
  const [first, second] = world.servers;
  const servers = drill.isApart ? ([first, second] as const) : ([first, first] as const);
  const alphabet = new Alphabet();
  const people = [candidate, interviewer];
  try {
    await until('both to be in the room', () => people.every(({ isThere }) => isThere));
    const starter = candidate.text;
    await drill.run({ candidate, interviewer, servers, alphabet });
    const endedAt = performance.now();
    const isSettled = async (): Promise<boolean> =>
      people.every((one) => one.isSaved && one.text === candidate.text) &&
      (await world.storedText(session)) === candidate.text;
    // What does not come together in a minute is counted as it is then.
    await until('one text', isSettled, SETTLE_MS_MAX).catch(() => undefined);
    const settleMs = performance.now() - endedAt;
    const texts = [...people.map(({ text }) => text), await world.storedText(session)];
    return { typed: alphabet.typed.length, ...count(alphabet.typed, starter, texts), settleMs };
  } finally {
    for (const person of people) await person.close();
  }
}

/** The worst of the texts, each person's and the stored one. What stood there before counts as one. */
function count(typed: readonly string[], starter: string, texts: readonly string[]) {
  let lost = 0;
  let doubled = 0;
  for (const text of texts) {
    const times = (character: string): number => text.split(character).length - 1;
    const rest = text.replaceAll(/[\u4e00-\u9fff]/g, '');
    const isWhole = starter !== '' && rest === starter;
    lost = Math.max(lost, typed.filter((one) => times(one) === 0).length + (isWhole ? 0 : 1));
    doubled = Math.max(doubled, typed.filter((one) => times(one) > 1).length);
  }
  return { lost, doubled };
}
