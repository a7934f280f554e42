import { Buffer } from 'node:buffer';
import t from 'tap';
import {
  DockerStreamDecoder,
  DockerStreamError,
  type DockerStreamPiece,
} from '../src/docker-stream.js';
import { randomNumbers } from './support/random-numbers.js';

const piece = (number: number, bytes: Buffer): Buffer => {
  const header = Buffer.alloc(8);
  header[0] = number;
  header.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
};

const joined = (pieces: readonly DockerStreamPiece[], stream: string): string =>
  Buffer.concat(pieces.filter((one) => one.stream === stream).map((one) => one.bytes)).toString(
    'hex',
  );

t.test('stdout and stderr are told apart', async (t) => {
  const decoder = new DockerStreamDecoder();
  const pieces = decoder.push(
    Buffer.concat([piece(1, Buffer.from('out')), piece(2, Buffer.from('err'))]),
  );
  t.same(
    pieces.map(({ stream, bytes }) => [stream, bytes.toString()]),
    [
      ['stdout', 'out'],
      ['stderr', 'err'],
    ],
  );
});

t.test('payload is passed on before its piece is complete', async (t) => {
  const decoder = new DockerStreamDecoder();
  const whole = piece(1, Buffer.alloc(1000, 5));
  t.equal(decoder.push(whole.subarray(0, 20))[0]?.bytes.length, 12);
});

t.test('the streams come out the same however the bytes are cut', async (t) => {
  const random = randomNumbers(3);
  for (let round = 0; round < 100; round += 1) {
    const sent = Array.from({ length: random.below(10) }, () => ({
      number: 1 + random.below(2),
      bytes: random.bytes(random.below(100)),
    }));
    const stream = Buffer.concat(sent.map(({ number, bytes }) => piece(number, bytes)));
    const decoder = new DockerStreamDecoder();
    const received: DockerStreamPiece[] = [];
    for (let offset = 0; offset < stream.length;) {
      const size = 1 + random.below(30);
      received.push(...decoder.push(stream.subarray(offset, offset + size)));
      offset += size;
    }
    for (const [number, name] of [
      [1, 'stdout'],
      [2, 'stderr'],
    ] as const) {
      const bytes = sent.filter((one) => one.number === number).map((one) => one.bytes);
      t.equal(joined(received, name), Buffer.concat(bytes).toString('hex'));
    }
  }
});

t.test('a stream number that Docker does not use is an error', async (t) => {
  t.throws(() => new DockerStreamDecoder().push(piece(9, Buffer.from('x'))), DockerStreamError);
});
