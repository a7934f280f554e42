import { Buffer } from 'node:buffer';
import t from 'tap';
import { OutputText } from '../src/output-text.js';
import { randomNumbers } from './support/random-numbers.js';

const plenty = 1_000_000;

t.test('characters are never cut in two, however the bytes arrive', async (t) => {
  const sentence = 'naïve 数据 🧪 end';
  const text = new OutputText(plenty);
  const parts = [...Buffer.from(sentence)].map((byte) => text.push(Buffer.from([byte])));
  t.equal(parts.join('') + text.end(), sentence);
  t.notOk(parts.some((part) => part.includes('\uFFFD')));
});

t.test('invalid bytes become a replacement character', async (t) => {
  const text = new OutputText(plenty);
  t.equal(text.push(Buffer.from([0x61, 0xff, 0x62])), 'a\uFFFDb');
});

t.test('an unfinished character at the end is replaced, not lost', async (t) => {
  const text = new OutputText(plenty);
  t.equal(text.push(Buffer.from([0x61, 0xf0, 0x9f])), 'a');
  t.equal(text.end(), '\uFFFD');
  t.equal(text.toString(), 'a\uFFFD');
});

t.test('NUL, which Postgres refuses, becomes a replacement character', async (t) => {
  t.equal(new OutputText(plenty).push(Buffer.from('a\0b')), 'a\uFFFDb');
});

t.test('encoded surrogates never become broken Unicode', async (t) => {
  const text = new OutputText(plenty);
  text.push(Buffer.from([0xed, 0xa0, 0x80, 0x61]));
  t.ok(text.toString().isWellFormed());
});

t.test('the text is bounded even where each byte becomes three', async (t) => {
  const text = new OutputText(1000);
  text.push(Buffer.alloc(1000, 0xff));
  t.ok(text.truncated);
  t.ok(Buffer.byteLength(text.toString()) <= 1000);
});

t.test('a cut falls between characters, and nothing follows it', async (t) => {
  const text = new OutputText(4);
  t.equal(text.push(Buffer.from('aé🧪')), 'aé');
  t.ok(text.truncated);
  t.equal(text.push(Buffer.from('b')), '');
  t.equal(text.toString(), 'aé');
});

t.test('exactly the limit is not truncated', async (t) => {
  const text = new OutputText(4);
  t.equal(text.push(Buffer.from('abcd')), 'abcd');
  t.notOk(text.truncated);
});

t.test('any bytes in any pieces give well-formed, bounded text without NUL', async (t) => {
  const random = randomNumbers(42);
  for (let round = 0; round < 300; round += 1) {
    const text = new OutputText(200);
    let told = '';
    for (let piece = 0; piece < 10; piece += 1) told += text.push(random.bytes(random.below(50)));
    told += text.end();
    if (told !== text.toString()) t.fail('what was told differs from what is kept');
    if (!told.isWellFormed() || told.includes('\0')) t.fail('not storable');
    if (Buffer.byteLength(told) > 200) t.fail('over the limit');
  }
  t.pass('300 rounds');
});
