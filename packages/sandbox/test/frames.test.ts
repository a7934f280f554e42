import { Buffer } from 'node:buffer';
import t from 'tap';
import {
  checkerFrameBounds,
  encodeFrame,
  encodeJsonFrame,
  type Frame,
  FrameDecoder,
  FrameError,
  frameBodyBytesMax,
  frameTypes,
  runnerFrameBounds,
} from '../src/frames.js';
import { randomNumbers } from './support/random-numbers.js';

const header = (type: string, bodyBytes: number): Buffer => {
  const bytes = Buffer.alloc(5);
  bytes.write(type, 'latin1');
  bytes.writeUInt32BE(bodyBytes, 1);
  return bytes;
};

t.test('a frame is its type, a big-endian length and the body', async (t) => {
  t.same(encodeFrame('A', Buffer.from('hi')), Buffer.from([0x41, 0, 0, 0, 2, 0x68, 0x69]));
  t.same(encodeFrame('X'), Buffer.from([0x58, 0, 0, 0, 0]));
  t.same(encodeJsonFrame('Q', { a: 'é' }).subarray(5), Buffer.from('{"a":"é"}'));
});

t.test('a body above the maximum is never sent', async (t) => {
  t.throws(() => encodeFrame('A', Buffer.alloc(frameBodyBytesMax + 1)), FrameError);
});

t.test('each frame type has a letter of its own', async (t) => {
  const letters = Object.values(frameTypes);
  t.equal(new Set(letters).size, letters.length);
});

t.test('no bound is above the maximum of the protocol', async (t) => {
  for (const bounds of [runnerFrameBounds, checkerFrameBounds]) {
    for (const bound of Object.values(bounds)) t.ok(bound <= frameBodyBytesMax);
  }
});

t.test('an oversized length is refused from the header alone, before any allocation', async (t) => {
  const decoder = new FrameDecoder(runnerFrameBounds);
  t.throws(() => decoder.push(header('A', 0xffffffff)), FrameError);
  t.equal(decoder.heldBytes, 0);
});

t.test('each type has its own bound', async (t) => {
  t.throws(() => new FrameDecoder(runnerFrameBounds).push(header('D', 4097)), /declares 4097/);
  t.same(new FrameDecoder(runnerFrameBounds).push(header('A', 4097)), []);
});

t.test('a type that this peer may not send is refused', async (t) => {
  t.throws(() => new FrameDecoder(runnerFrameBounds).push(header('V', 2)), FrameError);
  t.throws(() => new FrameDecoder(checkerFrameBounds).push(header('O', 2)), FrameError);
  t.throws(() => new FrameDecoder(runnerFrameBounds).push(header('\0', 0)), /0x00/);
});

t.test('a broken stream stays broken, even when good frames follow', async (t) => {
  const decoder = new FrameDecoder(runnerFrameBounds);
  t.throws(() => decoder.push(header('?', 0)), FrameError);
  t.throws(() => decoder.push(encodeFrame('S')), FrameError);
});

t.test('frames ahead of a broken one are delivered, even in one chunk', async (t) => {
  const frames: Frame[] = [];
  const chunk = Buffer.concat([encodeFrame('S', Buffer.from('ok')), header('?', 0)]);
  t.throws(() => new FrameDecoder(runnerFrameBounds).push(chunk, frames), FrameError);
  t.same(frames, [{ type: 'S', body: Buffer.from('ok') }]);
});

t.test('memory held follows what came, not what was declared', async (t) => {
  const decoder = new FrameDecoder(runnerFrameBounds);
  const bodyBytes = 16 * 1024 * 1024;
  decoder.push(header('A', bodyBytes));
  t.ok(decoder.heldBytes <= 4096);
  decoder.push(Buffer.alloc(5000));
  t.ok(decoder.heldBytes <= 10_000);
  t.equal(decoder.push(Buffer.alloc(bodyBytes - 5000))[0]?.body.length, bodyBytes);
  t.equal(decoder.heldBytes, 0);
});

t.test('a body that comes byte by byte is put together once', async (t) => {
  const decoder = new FrameDecoder(runnerFrameBounds);
  decoder.push(header('A', 9000));
  const frames = Array.from({ length: 9000 }, (_, index) => decoder.push(Buffer.from([index])));
  t.equal(frames.flat().length, 1);
  t.same(
    frames.flat()[0]?.body,
    Buffer.from(Array.from({ length: 9000 }, (_, index) => index % 256)),
  );
});

t.test('a body does not share memory with the chunk that it came in', async (t) => {
  const chunk = encodeFrame('S', Buffer.from('x'));
  const [frame] = new FrameDecoder(runnerFrameBounds).push(chunk);
  chunk.fill(0);
  t.equal(frame?.body.toString(), 'x');
});

t.test('frames come out the same however the stream is cut', async (t) => {
  const random = randomNumbers(20_261_121);
  const types = ['S', 'O', 'E', 'A', 'D', 'G'] as const;
  for (let round = 0; round < 200; round += 1) {
    const sent: Frame[] = Array.from({ length: random.below(8) }, () => ({
      type: types[random.below(types.length)] ?? 'O',
      body: random.bytes(random.below(300)),
    }));
    const stream = Buffer.concat(sent.map(({ type, body }) => encodeFrame(type, body)));
    const decoder = new FrameDecoder(runnerFrameBounds);
    const received: Frame[] = [];
    for (let offset = 0; offset < stream.length;) {
      const size = 1 + random.below(40);
      received.push(...decoder.push(stream.subarray(offset, offset + size)));
      offset += size;
    }
    if (!t.same(received, sent, `round ${round}`)) return;
  }
});

t.test('random bytes give frames within their bounds or a FrameError, nothing else', async (t) => {
  const random = randomNumbers(7);
  let refused = 0;
  for (let round = 0; round < 5000; round += 1) {
    const decoder = new FrameDecoder(runnerFrameBounds);
    try {
      for (const frame of decoder.push(random.bytes(random.below(64)))) {
        if (frame.body.length > (runnerFrameBounds[frame.type] ?? -1)) t.fail('over its bound');
      }
      if (decoder.heldBytes > 4096) t.fail('holds more than was sent');
    } catch (cause) {
      if (!(cause instanceof FrameError)) throw cause;
      refused += 1;
    }
  }
  t.ok(refused > 4000, `${refused} of 5000 streams were refused`);
});

t.test('a valid stream with one flipped byte never crashes the decoder', async (t) => {
  const random = randomNumbers(99);
  const stream = Buffer.concat([
    encodeJsonFrame('S', { id: 'a' }),
    encodeFrame('O', Buffer.from('hello\n')),
    encodeFrame('A', random.bytes(200)),
    encodeJsonFrame('D', { id: 'a', exitCode: 0 }),
  ]);
  for (let position = 0; position < stream.length; position += 1) {
    const mutated = Buffer.from(stream);
    mutated[position] = random.below(256);
    const decoder = new FrameDecoder(runnerFrameBounds);
    try {
      t.ok(decoder.push(mutated).length <= 50);
    } catch (cause) {
      if (!(cause instanceof FrameError)) throw cause;
    }
  }
});
