import { roomTicketClaimsSchema } from '@pairwise/contracts';
import t from 'tap';
import {
  createToken,
  hashToken,
  openRoomTicket,
  openSignedValue,
  sealRoomTicket,
  signValue,
} from '../src/index.js';

const secret = 'a secret for these tests, thirty-two and more';
const value = { user: 'ada', list: [1, 2], text: '漢字 🎉' };

t.test('a signed value comes back as it was', async (t) => {
  t.strictSame(openSignedValue(secret, 'p', signValue(secret, 'p', value)), value);
});

t.test('for another purpose or under another secret it is nothing', async (t) => {
  const signed = signValue(secret, 'p', value);
  t.equal(openSignedValue(secret, 'q', signed), null);
  t.equal(openSignedValue(`${secret}!`, 'p', signed), null);
  t.equal(openSignedValue(secret, '', signed), null);
});

t.test('changed in any one character it is nothing', async (t) => {
  const signed = signValue(secret, 'p', value);
  for (let index = 0; index < signed.length; index += 1) {
    const other = signed[index] === 'A' ? 'B' : 'A';
    const changed = `${signed.slice(0, index)}${other}${signed.slice(index + 1)}`;
    t.equal(openSignedValue(secret, 'p', changed), null, `character ${index}`);
  }
});

t.test('cut, doubled and made-up texts are nothing', async (t) => {
  const signed = signValue(secret, 'p', value);
  const [text = '', signature = ''] = signed.split('.');
  const forms = ['', '.', '..', text, `${text}.`, `.${signature}`, `${signed}.${signature}`];
  forms.push(` ${signed}`, `${signed} `, signed.slice(0, -1), `${signed}=`, 'é.é', '\u0000');
  for (const form of forms) t.equal(openSignedValue(secret, 'p', form), null, JSON.stringify(form));
});

const claims = roomTicketClaimsSchema.parse({
  organizationId: crypto.randomUUID(),
  sessionId: crypto.randomUUID(),
  participantId: 'someone',
  name: 'Ada',
  role: 'candidate',
  expiresAtMs: 1_000_000,
});

t.test('a room ticket opens until its time, not at it', async (t) => {
  const ticket = sealRoomTicket(secret, claims);
  t.strictSame(openRoomTicket(secret, ticket, 999_999), claims);
  t.equal(openRoomTicket(secret, ticket, 1_000_000), null);
  t.equal(openRoomTicket(secret, ticket, 2_000_000), null);
});

t.test('what is signed but no ticket opens no room', async (t) => {
  const nowMs = 1;
  t.equal(openRoomTicket(secret, signValue(secret, 'candidate-cookie', claims), nowMs), null);
  for (const wrong of [{ ...claims, role: 'admin' }, { ...claims, sessionId: 'x' }, null, 'x']) {
    const signed = signValue(secret, 'room-ticket', wrong);
    t.equal(openRoomTicket(secret, signed, nowMs), null, JSON.stringify(wrong));
  }
  t.equal(openRoomTicket(`${secret}!`, sealRoomTicket(secret, claims), nowMs), null);
});

t.test('a token has 128 random bits, and its hash does not show it', async (t) => {
  const tokens = Array.from({ length: 200 }, () => createToken());
  t.equal(new Set(tokens.map(({ token }) => token)).size, tokens.length);
  for (const { token, hash } of tokens) {
    if (!/^[A-Za-z0-9_-]{22}$/.test(token) || hashToken(token) !== hash) t.fail(token);
  }
  t.equal(Buffer.from(tokens[0]?.token ?? '', 'base64url').length, 16);
  t.equal(
    hashToken('abc'),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    'SHA-256, so that stored hashes stay good',
  );
});
