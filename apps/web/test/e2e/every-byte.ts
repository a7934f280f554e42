import type { Visitor } from '@pairwise/test-kit';

export interface EveryByte {
  /** Everything so far as one text: bodies of all answers and all frames of sockets. */
  text(): Promise<string>;
  /** Answers that could not be read: cut off by a navigation, or without a body. */
  missed: readonly string[];
  answers(): number;
  frames(): number;
}

const isStream = (headers: Record<string, string>): boolean =>
  headers['content-type']?.startsWith('text/event-stream') ?? false;

/** Keeps all that the browser gets over the network, pages and scripts included, as Chromium saw it. */
export function keepEveryByte({ context }: Visitor): EveryByte {
  const bodies: Promise<string>[] = [];
  const streams: string[] = [];
  const frames: string[] = [];
  const missed: string[] = [];
  context.on('response', (response) => {
    const body = response.body().then(
      (bytes) => bytes.toString('utf8'),
      () => {
        // What a stream of a run told, frames and stored runs tell as well.
        if (!isStream(response.headers())) missed.push(`${response.status()} ${response.url()}`);
        return '';
      },
    );
    // A stream may stay open: nobody waits for its end.
    if (isStream(response.headers())) void body.then((text) => streams.push(text));
    else bodies.push(body);
  });
  context.on('page', (page) => {
    page.on('websocket', listen);
  });
  for (const page of context.pages()) page.on('websocket', listen);
  function listen(socket: {
    on(event: 'framereceived', heard: (frame: { payload: string | Buffer }) => void): unknown;
  }): void {
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString('utf8')));
  }
  return {
    text: async () => [...(await Promise.all(bodies)), ...streams, ...frames].join('\n'),
    missed,
    answers: () => bodies.length,
    frames: () => frames.length,
  };
}
