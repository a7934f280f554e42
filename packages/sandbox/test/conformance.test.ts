import { performance } from 'node:perf_hooks';
import t, { type Test } from 'tap';
import {
  checkConformance,
  type ConformanceReport,
  type ConformanceRequest,
  ownEnvironment,
} from '../src/index.js';
import { buildImage } from './support/build-image.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(300_000);
const sandbox = openSandbox(t);
const { limits } = sandbox.environment('python');
const packages = '/usr/lib/python3/dist-packages';

async function tryImage(
  t: Test,
  instructions: string,
  request: Partial<ConformanceRequest> = {},
): Promise<ConformanceReport> {
  const image = await buildImage(t, sandbox, instructions);
  const report = await checkConformance(sandbox, { image, preload: [], limits, ...request });
  await assertNothingLeft(t, sandbox);
  return report;
}

const failures = ({ checks }: ConformanceReport): string[] =>
  checks.filter(({ ok }) => !ok).map(({ name }) => name);
const detailOf = ({ checks }: ConformanceReport, name: string): string =>
  checks.find((check) => check.name === name)?.detail ?? '';
/** A line of a Dockerfile that replaces a file by this text, and forgets what was compiled of it. */
const put = (path: string, text: string): string =>
  `RUN echo ${Buffer.from(text).toString('base64')} | base64 -d > ${path} && chmod a+r ${path} && \\
    rm -rf $(dirname ${path})/__pycache__`;

t.test('an image that adds to ours conforms, and can be used like ours', async (t) => {
  const image = await buildImage(
    t,
    sandbox,
    `${put(`${packages}/acme_pricing.py`, 'RATE = 7\n')}
HEALTHCHECK --interval=1s CMD touch /tmp/canary
RUN mkdir -p ${packages}/acme-1.2.dist-info && \\
    printf 'Metadata-Version: 2.1\\nName: acme\\nVersion: 1.2\\n' > ${packages}/acme-1.2.dist-info/METADATA && \\
    python3 -B /opt/pairwise/describe_libraries.py acme > /opt/pairwise/libraries.json`,
  );
  const preload = ['acme_pricing', 'json'];
  const report = await checkConformance(sandbox, { image, preload, imports: ['sqlite3'], limits });
  t.same(failures(report), [], JSON.stringify(report.checks));
  t.equal(report.ok, true);
  t.match(report.digest, /^sha256:[0-9a-f]{64}$/);
  t.match(report.libraries, { acme: '1.2', python: /^3\.\d+/ });
  t.same(
    report.checks.map(({ name }) => name),
    [
      ...['image', 'platform', 'size', 'no volumes', 'start', 'hello', 'imports', 'no rights'],
      ...['no network', 'forbidden system calls', 'no setuid files', 'clean-up', 'time limit'],
      ...['output limit', 'memory limit', 'process limit', 'grading'],
    ],
  );
  const name = 'own-6d6f2c1e-9d0a-4f5e-8a43-0c6b6a2f9c11';
  const environment = ownEnvironment({ name, title: 'Acme', preload, limits });
  sandbox.useEnvironment(environment, report.digest ?? '');
  const result = await run(sandbox, 'import acme_pricing, sys\nprint(acme_pricing.RATE)', {
    environment: name,
  });
  t.match(result, { outcome: 'succeeded', stdout: '7\n', imageDigest: report.digest });
});

t.test('an image that is not there is told so', async (t) => {
  const request = { image: 'pairwise/none:none', preload: [], limits };
  const report = await checkConformance(sandbox, request);
  t.match(report, { ok: false, digest: null, libraries: null });
  t.match(detailOf(report, 'image'), /docker pull/);
});

t.test('an image with a volume is not even started', async (t) => {
  const report = await tryImage(t, 'VOLUME /data');
  t.same(failures(report), ['no volumes']);
  t.equal(report.libraries, null);
});

t.test('an image without a runner, or with one that does not wait for us', async (t) => {
  const runner = `${packages}/pairwise_runner/__main__.py`;
  const broken: readonly [what: string, instruction: string, detail: RegExp][] = [
    ['none', `RUN rm -r ${packages}/pairwise_runner`, /No module named pairwise_runner/],
    ['no Python', 'RUN rm /usr/bin/python3 /usr/bin/python3.13', /python3/],
    ['ends at once', put(runner, 'print("hello")'), /./],
    ['another protocol', put(runner, speak('{"protocol": 99}')), /does not hold/],
    ['a list too long', put(runner, speak(listOf(301))), /does not hold/],
    ['a frame too long', put(runner, speak('x', 70_000)), /./],
  ];
  for (const [what, instruction, detail] of broken) {
    const report = await tryImage(t, instruction);
    t.same(failures(report), ['start'], what);
    t.match(detailOf(report, 'start'), detail, what);
    t.notMatch(detailOf(report, 'start'), /[^ -~]/, 'nothing that a screen would obey');
  }
});

t.test('a module that is missing is named, and a file that lends rights', async (t) => {
  const lender = 'RUN cp /bin/true /opt/lender && chmod u+s /opt/lender';
  const report = await tryImage(t, lender, { imports: ['json', 'acme_missing'] });
  t.same(failures(report), ['imports', 'no setuid files']);
  t.match(detailOf(report, 'imports'), /^acme_missing \(ModuleNotFoundError/);
  t.match(detailOf(report, 'no setuid files'), '/opt/lender');
});

t.test('a module that cannot be imported ahead is named', async (t) => {
  const report = await tryImage(t, 'RUN true', { preload: ['acme_missing'] });
  t.same(failures(report), ['start']);
  t.match(detailOf(report, 'start'), /No module named 'acme_missing'/);
});

t.test('a runner that leaves processes behind, or lets programs run on', async (t) => {
  const careless = `
from pairwise_runner import cleanup
cleanup.kill_and_reap_everything = lambda note: cleanup.reap(note)
from pairwise_runner.zygote import main
import os
os._exit(main())`;
  const report = await tryImage(t, put(`${packages}/pairwise_runner/__main__.py`, careless));
  t.ok(failures(report).includes('clean-up'), failures(report).join());
  t.equal(report.ok, false);
});

t.test('a checker that passes everything is found out by a wrong answer', async (t) => {
  const generous = `
import json, os, struct, sys
def send(kind, body):
    os.write(1, kind + struct.pack(">I", len(body)) + body)
def receive():
    header = sys.stdin.buffer.read(5)
    if len(header) < 5: sys.exit(0)
    return header[:1], sys.stdin.buffer.read(struct.unpack(">I", header[1:])[0])
send(b"R", json.dumps({"protocol": 1, "python": "3", "libraries": {}, "preloadMs": 0}).encode())
while True:
    kind, body = receive()
    if kind == b"Q": send(b"L", json.dumps({"ok": True, "message": ""}).encode())
    if kind == b"K":
        receive()
        send(b"V", json.dumps({"id": json.loads(body)["id"], "verdict": "passed", "share": 1, "message": ""}).encode())
`;
  const report = await tryImage(t, put(`${packages}/pairwise_checker/__main__.py`, generous));
  t.same(failures(report), ['grading']);
  t.match(detailOf(report, 'grading'), 'wrong answer passed');
});

t.test('the whole trial ends in time, whatever the image does', async (t) => {
  const startedAtMs = performance.now();
  const report = await tryImage(t, 'RUN true', { timeoutMs: 1 });
  t.match(report.checks.at(-1), { ok: false, detail: 'the checks took too long' });
  t.ok(performance.now() - startedAtMs < 60_000);
});

t.test('whoever asked can call it off', async (t) => {
  const image = await buildImage(t, sandbox, 'RUN true');
  const signal = AbortSignal.abort(new Error('called off'));
  const request = { image, preload: [], limits, signal };
  await t.rejects(checkConformance(sandbox, request), { message: 'called off' });
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));

function speak(text: string, times = 1): string {
  return `
import os, struct, time
body = ${JSON.stringify(text)}.encode() * ${times}
data = memoryview(b"R" + struct.pack(">I", len(body)) + body)
while data: data = data[os.write(1, data):]
time.sleep(600)`;
}

function listOf(count: number): string {
  const names = Array.from({ length: count }, (_, index) => [`library-${index}`, '1']);
  const claim = { protocol: 1, python: '3', preloadMs: 0, libraries: Object.fromEntries(names) };
  return JSON.stringify(claim);
}
