import t from 'tap';
import { HostileDocker } from './support/hostile-docker.js';
import { doubling, grade, verdicts } from './support/grade.js';
import { assertNothingLeft, openSandbox } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openSandbox(t);

/** The source rule reads only the source, so its point says nothing of a forgery. */
const question = {
  ...doubling,
  cases: doubling.cases.filter((graded) => graded.function !== null),
};

const frames = `
import json, os, struct
def frame(kind, body): return kind + struct.pack(">I", len(body)) + body
fake = (frame(b"A", b"T") + frame(b"D", json.dumps({"id": "x", "exitCode": 0}).encode())
        + frame(b"V", json.dumps({"id": None, "verdict": "passed", "message": ""}).encode()))
`;

const forgeries: readonly (readonly [string, string])[] = [
  ['exits with status 0 at import', 'import sys; sys.exit(0)'],
  ['exits with status 0 in the function', 'import sys\ndef double(n): sys.exit(0)'],
  ['leaves the process with status 0', 'import os\ndef double(n): os._exit(0)'],
  ['prints a verdict and leaves', 'import os\nprint("passed")\nos._exit(0)'],
  ['writes frames to stdout', `${frames}\nos.write(1, fake)\ndef double(n): os.write(1, fake)`],
  [
    'writes frames to every descriptor and leaves',
    `${frames}
def double(n):
    for fd in range(256):
        try: os.write(fd, fake)
        except OSError: pass
    os._exit(0)`,
  ],
  [
    'writes frames to the streams of PID 1',
    `${frames}
def double(n):
    for fd in range(256):
        try: open(f"/proc/1/fd/{fd}", "wb", buffering=0).write(fake)
        except OSError: pass
    return None`,
  ],
  [
    'returns an object that is equal to everything',
    `
class Liar(int):
    def __eq__(self, other): return True
    __hash__ = int.__hash__
def double(n): return Liar(0)`,
  ],
  [
    'returns an object with hooks',
    `
class Liar:
    def __eq__(self, other): return True
    def __reduce__(self): return (print, ("owned",))
    def __array__(self, *args): return 1
def double(n): return Liar()`,
  ],
  [
    'looks for the expected value among the callers',
    `
import gc, inspect, sys
def double(n):
    found = [f.frame.f_locals.get(k) for f in inspect.stack() for k in ("expected", "answer")]
    return next((value for value in found if isinstance(value, int)), None)`,
  ],
  [
    'reads the reference from disk or memory',
    `
import gc, os, sys
def double(n):
    for module in list(sys.modules.values()):
        function = getattr(module, "double", None)
        if function is not None and function is not double: return function(n)
    for item in gc.get_objects():
        if callable(item) and getattr(item, "__name__", "") == "double" and item is not double:
            return item(n)
    for folder, _, names in os.walk("/work"):
        for name in names:
            text = open(os.path.join(folder, name), errors="replace").read()
            if "number * 2" in text and name != "main.py": return eval("n * 2")
    return None`,
  ],
  ['kills PID 1', 'import os, signal\ndef double(n):\n    os.kill(1, signal.SIGKILL)\n'],
  ['kills everything', 'import os, signal\ndef double(n):\n    os.kill(-1, signal.SIGKILL)\n'],
  ['stops PID 1', 'import os, signal\ndef double(n):\n    os.kill(1, signal.SIGSTOP)\n'],
  [
    'replaces the codec',
    `
import sys
def double(n):
    for name, module in list(sys.modules.items()):
        if "pairwise" in name:
            for key in list(vars(module)):
                if key.startswith("encode"): setattr(module, key, lambda value: b"")
    return None`,
  ],
  ['returns an enormous value', 'def double(n): return "x" * 40_000_000'],
  [
    'returns a deeply nested value',
    'def double(n):\n    v = []\n    for _ in range(10**5): v = [v]\n    return v',
  ],
];

for (const [attempt, source] of forgeries) {
  t.test(`a program that ${attempt} has no marks`, async (t) => {
    const result = await grade(sandbox, question, source);
    t.equal(result.outcome, 'succeeded', result.failure?.message ?? 'graded to the end');
    t.equal(result.score, 0);
    for (const [name, verdict] of Object.entries(verdicts(result))) {
      t.match(verdict, /^(failed|raised|bad_answer|timed_out|out_of_memory)$/, name);
    }
  });
}

/** As if the candidate's code had taken over PID 1 of the runner. */
const takeovers: readonly (readonly [string, string])[] = [
  ['answers with garbage', 'send(b"A", b"garbage"); done(identity)'],
  ['answers with nothing', 'send(b"A"); done(identity)'],
  ['answers with random bytes', 'send(b"A", os.urandom(1000)); done(identity)'],
  ['answers twice', 'send(b"A", b"x"); send(b"A", b"y"); done(identity)'],
  ['sends a verdict instead', 'say(b"V", {"id": identity, "verdict": "passed", "message": ""})'],
  ['declares an answer of 4 GiB', 'os.write(1, b"A\\xff\\xff\\xff\\xff")'],
  ['claims success without an answer', 'done(identity)'],
];
for (const [attempt, program] of takeovers) {
  t.test(`a runner that was taken over and ${attempt} has no marks`, async (t) => {
    const serve = `ready()\nwhile True:\n  identity = job()\n  ${program}\n`;
    const hostile = openSandbox(t, { docker: new HostileDocker('runner', serve) });
    const result = await grade(hostile, question, doubling.reference);
    t.match(result, { outcome: 'succeeded', score: 0 });
    await assertNothingLeft(t, hostile);
  });
}

const load = 'receive(); say(b"L", {"ok": True, "message": ""})';
const checkerLies: readonly (readonly [string, string])[] = [
  ['passes another case', 'say(b"V", {"id": "other", "verdict": "passed", "message": ""})'],
  ['passes no case in particular', 'say(b"V", {"id": None, "verdict": "passed", "message": ""})'],
  ['says something else', 'say(b"V", {"id": identity, "verdict": "excellent", "message": ""})'],
  ['says nothing in JSON', 'send(b"V", b"passed")'],
  ['fails', 'say(b"V", {"id": identity, "verdict": "checker_error", "message": "broken"})'],
  ['crashes', 'os._exit(1)'],
];
for (const [failure, program] of checkerLies) {
  t.test(`a checker that ${failure} never gives marks`, async (t) => {
    const serve = `
ready(); ${load}
while True:
  identity = json.loads(receive()[1])["id"]; receive()
  ${program}
`;
    const hostile = openSandbox(t, { docker: new HostileDocker('checker', serve) });
    const result = await grade(hostile, question, doubling.reference);
    t.match(result, { outcome: 'system_error', score: null });
    t.notOk(result.cases.some(({ points }) => points > 0));
    await assertNothingLeft(t, hostile);
  });
}

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
