import t from 'tap';
import { openConsole } from './support/console.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openSandbox(t, { pool: { memoryBytes: 256 * 1024 * 1024 } });
const limits = { wallTimeMs: 1_000, cpuTimeMs: 700 };
/** Enough for what has to use something up before its time is. */
const ampleLimits = { wallTimeMs: 20_000, cpuTimeMs: 20_000 };

interface Attack {
  readonly name: string;
  readonly source: string;
  /** How the statement ends; null where the console ends with it; any where it depends on luck. */
  readonly status: 'any' | 'succeeded' | 'exited' | null;
  readonly outcome: string | RegExp;
  readonly limits?: typeof limits;
}

const forgedEnd = (number: number) =>
  `import os, json
body = json.dumps({"number": ${number}, "status": "succeeded"}).encode()
frame = b"T" + len(body).to_bytes(4, "big") + body`;

const attacks: readonly Attack[] = [
  {
    name: 'a daemon that computes between statements',
    source: `import os
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        while True: pass
    os._exit(0)`,
    status: 'succeeded',
    outcome: 'timed_out',
  },
  {
    name: 'a thread that computes between statements',
    source: `import threading
def burn():
    while True: pass
threading.Thread(target=burn).start()`,
    status: 'succeeded',
    outcome: 'timed_out',
  },
  {
    name: 'a fork bomb',
    source: `import os
while True:
    try:
        while True: os.fork()
    except BaseException: pass`,
    status: 'any',
    outcome: /timed_out|process_limit_exceeded|cancelled/,
  },
  {
    name: 'a gigabyte of output',
    limits: ampleLimits,
    source: `import os
while True:
    try:
        while True: os.write(1, b"x" * 65536)
    except BaseException: pass`,
    status: 'any',
    outcome: /output_limit_exceeded|cancelled/,
  },
  {
    name: 'all of the memory',
    limits: ampleLimits,
    source: 'blocks = []\nwhile True: blocks.append(bytearray(b"x") * (8 << 20))',
    status: null,
    outcome: 'out_of_memory',
  },
  { name: 'sys.exit', source: 'import sys; sys.exit(0)', status: 'exited', outcome: 'succeeded' },
  { name: 'os._exit', source: 'import os; os._exit(0)', status: null, outcome: 'succeeded' },
  {
    name: 'a segfault',
    source: 'import ctypes; ctypes.string_at(0)',
    status: null,
    outcome: 'raised',
  },
  {
    name: 'closed descriptors',
    source: 'import os; os.closerange(0, 256)\nwhile True: pass',
    status: null,
    outcome: /timed_out|raised/,
  },
  {
    name: 'overwritten builtins',
    source: 'import builtins\nfor name in dir(builtins):\n    setattr(builtins, name, None)',
    status: null,
    outcome: /raised|timed_out/,
  },
  {
    name: 'nonsense on our pipe',
    source: 'import os\nos.write(3, b"\\xff" * 4096)\nwhile True: pass',
    status: null,
    outcome: 'timed_out',
  },
  {
    name: 'forged ends without number',
    source: `${forgedEnd(1)}\nwhile True: os.write(3, frame)`,
    status: 'succeeded',
    outcome: /timed_out/,
  },
  {
    name: 'the forged end of a statement that nobody typed',
    source: `${forgedEnd(2)}\nos.write(3, frame)`,
    status: 'succeeded',
    outcome: 'cancelled',
  },
];

for (const { name, source, status, outcome, ...attack } of attacks) {
  t.test(`${name} is contained`, async (t) => {
    const console = await openConsole(sandbox, '', { limits, ...attack, roomKey: name });
    const answer = await console.run(source);
    if (status === null) t.equal(answer.status, undefined);
    else if (status !== 'any') t.match(answer, { status });
    // Whatever was expected: nobody waits for it for ever.
    const goesOn = outcome === 'cancelled' || status === null || status === 'any';
    if (answer.status !== undefined && goesOn) await console.end();
    t.match(await console.result, { outcome });
    const next = await run(sandbox, 'import os; print(os.listdir("."))', { roomKey: name });
    t.match(next, { outcome: 'succeeded', stdout: "['main.py']\n" });
  });
}

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
