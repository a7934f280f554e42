import { readFileSync } from 'node:fs';
import t from 'tap';
import type { RunCodeEvent } from '../src/index.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(120_000);
const sandbox = openSandbox(t);
const source = readFileSync(new URL('support/probe.py', import.meta.url), 'utf8');

t.test('what a program inside can and cannot do', async (t) => {
  const { stdout, stderr, outcome } = await run(sandbox, source);
  t.equal(outcome, 'succeeded', stderr);
  const found = JSON.parse(stdout) as Record<string, unknown>;
  const noCapability = '0000000000000000';
  const expected: Record<string, unknown> = {
    uid: [10001, 10001, 10001, 10001, [10001]],
    CapInh: noCapability,
    CapPrm: noCapability,
    CapEff: noCapability,
    CapBnd: noCapability,
    CapAmb: noCapability,
    NoNewPrivs: '1',
    Seccomp: '2',
    nofile: [256, 256],
    core: [0, 0],
    interfaces: ['lo'],
    sockets: [],
    'setuid files': '',
    compilers: [],
    'kernel files': [],
    'write /canary': 'EROFS',
    'write /usr/lib/canary': 'EROFS',
    'write /opt/pairwise/canary': 'EROFS',
    'write /etc/passwd': 'EROFS',
    'write /home/canary': 'EROFS',
    'write /proc/sys': 'EROFS',
    'write /work': 'written',
    'write /tmp': 'written',
    'write /dev/shm': 'written',
    'run from /work': 'EACCES',
    'run from /tmp': 'EACCES',
    'run from /dev/shm': 'EACCES',
    'many descriptors': ['EMFILE', true],
    'many files': 'ENOSPC',
    device: 'EPERM',
    fifo: 'made',
    'socket inet': 'EAFNOSUPPORT',
    'socket inet udp': 'EAFNOSUPPORT',
    'socket inet6': 'EAFNOSUPPORT',
    'socket netlink': 'EAFNOSUPPORT',
    'socket packet': 'EAFNOSUPPORT',
    'socket vsock': 'EAFNOSUPPORT',
    'socket alg': 'EAFNOSUPPORT',
    socketpair: 'made',
    'call clone3': 'ENOSYS',
    'read /proc/1/mem': 'EACCES',
    'read /proc/1/environ': 'EACCES',
    'read /proc/1/fd': 'EACCES',
    'read /proc/1/maps': 'EACCES',
    'kill PID 1': 'sent',
    'interrupt PID 1': 'sent',
    'host processes': true,
  };
  for (const [name, value] of Object.entries(expected)) t.same(found[name], value, name);
  const calls = Object.entries(found).filter(([name]) => name.startsWith('call '));
  t.ok(calls.length > 90, 'the forbidden calls were tried');
  for (const [name, value] of calls) {
    if (name !== 'call clone3') t.equal(value, 'EPERM', name);
  }
  for (const name of ['other call of x32', 'other call of 32 bits']) {
    t.match(found[name], /^(SIGSYS|SIGSEGV|refused)$/, name);
  }
  for (const name of ['write cgroup', 'write /proc/sysrq-trigger']) {
    t.match(found[name], /^(EROFS|EACCES|ENOENT)$/, name);
  }
  t.not(found['resolve'], 'allowed', 'no name is resolved');
});

t.test('the environment that a program sees holds nothing of the worker', async (t) => {
  process.env['PAIRWISE_CANARY'] = 'canary-4711';
  t.teardown(() => delete process.env['PAIRWISE_CANARY']);
  const look = `
import os, glob
seen = [str(dict(os.environ))]
for path in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline") + ["/proc/mounts"]:
    try: seen.append(open(path, errors="replace").read())
    except OSError: pass
print("canary-4711" in "".join(seen), "PAIRWISE_CANARY" in "".join(seen))
`;
  t.match(await run(sandbox, look), { outcome: 'succeeded', stdout: 'False False\n' });
});

t.test('a file of the image that one container locks is free in another', async (t) => {
  const lock = `
import fcntl, os, sys, time
file = os.open(sys.executable, os.O_RDONLY)
fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
print("locked", flush=True)
`;
  const holder = new AbortController();
  const locked = new Promise<void>((resolve) => {
    const onEvent = (event: RunCodeEvent): void => {
      if (event.type === 'output') resolve();
    };
    const held = run(sandbox, `${lock}time.sleep(30)`, { signal: holder.signal, onEvent });
    t.teardown(() => held);
  });
  await locked;
  const other = await run(sandbox, lock);
  holder.abort();
  t.match(other, { outcome: 'succeeded', stdout: 'locked\n' }, other.stderr);
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
