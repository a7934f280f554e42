import { test } from 'tap';
import { readRunStream, takeRunEvents } from '../../../features/room/run-stream.js';

const event = (sequence: number, text: string): string =>
  `id: ${sequence}\nevent: output\ndata: ${JSON.stringify({ type: 'output', stream: 'stdout', text })}\n\n`;

test('an event that is cut in two waits for its other half', (t) => {
  const whole = `: open\n\n${event(1, 'a: b\n')}${event(2, 'c')}`;
  const first = takeRunEvents(whole.slice(0, -7));
  t.same(
    first.events.map(({ sequence }) => sequence),
    [1],
  );
  t.match(first.events[0]?.event, { type: 'output', text: 'a: b\n' });
  const second = takeRunEvents(first.rest + whole.slice(-7));
  t.same(second, {
    events: [{ sequence: 2, event: { type: 'output', stream: 'stdout', text: 'c' } }],
    rest: '',
  });
  t.end();
});

test('what is not an event of a run is skipped', (t) => {
  const text =
    'id: 0\ndata: {"type":"started"}\n\nid: 3\ndata: {"type":"other"}\n\nid: 4\ndata: {\n\n';
  t.same(takeRunEvents(text).events, []);
  t.end();
});

test('a stream is read to its end, characters that span chunks included', async (t) => {
  const bytes = new TextEncoder().encode(event(1, 'é€') + event(2, 'end'));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });
  const texts: string[] = [];
  await readRunStream(new Response(body), (events) => {
    for (const one of events) if (one.event.type === 'output') texts.push(one.event.text);
  });
  t.same(texts, ['é€', 'end']);
});

test('a refused stream brings nothing and breaks nothing', async (t) => {
  await readRunStream(new Response('no', { status: 404 }), () => t.fail('no events expected'));
  t.pass();
});
