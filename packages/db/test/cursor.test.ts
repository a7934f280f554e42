import t from 'tap';
import { decodeCursor, encodeCursor } from '../src/index.js';

t.test('a cursor comes back as it was', async (t) => {
  for (const time of [0, 1, Date.now(), 999_999_999_999_999]) {
    const cursor = { at: new Date(time), id: crypto.randomUUID() };
    t.strictSame(decodeCursor(encodeCursor(cursor)), cursor);
  }
});

t.test('what no list gave out is refused', async (t) => {
  const id = crypto.randomUUID();
  const texts = ['', '.', id, `1.${id}x`, `x.${id}`, `1${id}`, `-1.${id}`, `1.5.${id}`];
  texts.push(`9999999999999999.${id}`, `1.${'-'.repeat(36)}`, `1.${id.toUpperCase()}!`);
  for (const text of texts) {
    const cursor = Buffer.from(text).toString('base64url');
    t.throws(() => decodeCursor(cursor), { code: 'invalid_cursor' }, text);
  }
});
