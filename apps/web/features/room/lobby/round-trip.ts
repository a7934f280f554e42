import type { HocuspocusProvider } from '@hocuspocus/provider';

const patienceMs = 5_000;
const tries = 3;

/** How long the room takes to answer over its socket: the middle of three; null without an answer. */
export async function measureRoundTrip(provider: HocuspocusProvider): Promise<number | null> {
  const times: number[] = [];
  for (let count = 0; count < tries; count += 1) {
    const timeMs = await askOnce(provider);
    if (timeMs === null) return null;
    times.push(timeMs);
  }
  return times.sort((a, b) => a - b)[1] ?? null;
}

/** What is asked is what the other side has that this one lacks, which is nothing. */
function askOnce(provider: HocuspocusProvider): Promise<number | null> {
  return new Promise((resolve) => {
    const startedMs = performance.now();
    const end = (timeMs: number | null): void => {
      clearTimeout(timer);
      provider.off('message', onMessage);
      resolve(timeMs);
    };
    const onMessage = (): void => end(performance.now() - startedMs);
    const timer = setTimeout(() => end(null), patienceMs);
    provider.on('message', onMessage);
    provider.forceSync();
  });
}
