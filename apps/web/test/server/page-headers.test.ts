import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test, type Test } from 'tap';
import { setPageHeaders, type PageHeadersOptions } from '../../server/page-headers.js';

type Seen = { nonce?: string; policy?: string };

async function ask(t: Test, options: PageHeadersOptions, headers: Record<string, string> = {}) {
  const server = createServer((request, response) => {
    setPageHeaders(request, response, options);
    const seen: Seen = {
      nonce: String(request.headers['x-nonce']),
      policy: String(request.headers['content-security-policy']),
    };
    response.end(JSON.stringify(seen));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => server.close());
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers });
  return { headers: answer.headers, seen: (await answer.json()) as Seen };
}

const production = { isDevelopment: false, publicUrl: 'https://interviews.example' };

test('only scripts with this answer’s nonce run, and nobody may frame the page', async (t) => {
  const { headers, seen } = await ask(t, production);
  const policy = headers.get('content-security-policy') ?? '';
  const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src')) ?? '';
  t.match(scripts, `'nonce-${seen.nonce ?? 'none'}'`);
  t.notMatch(scripts, 'unsafe');
  t.match(policy, "frame-ancestors 'none'");
  t.match(policy, 'wss://interviews.example');
  t.equal(seen.policy, policy, 'Next reads the nonce from the same policy');
  t.equal(headers.get('x-content-type-options'), 'nosniff');
  t.equal(headers.get('referrer-policy'), 'same-origin');
  t.ok(headers.get('strict-transport-security'));
});

test('a nonce serves once, and a client cannot bring its own', async (t) => {
  const forged = { 'x-nonce': 'mine', 'content-security-policy': "script-src 'nonce-mine'" };
  const first = await ask(t, production, forged);
  const second = await ask(t, production, forged);
  t.not(first.seen.nonce, 'mine');
  t.notMatch(first.seen.policy, 'mine');
  t.not(first.seen.nonce, second.seen.nonce);
});

test('without TLS no browser is told to insist on it', async (t) => {
  const { headers } = await ask(t, { isDevelopment: false, publicUrl: 'http://localhost:3000' });
  t.notOk(headers.get('strict-transport-security'));
  t.match(headers.get('content-security-policy'), 'ws://localhost:3000');
});
