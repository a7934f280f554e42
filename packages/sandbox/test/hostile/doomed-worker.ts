// Run by killed-worker.ts: a worker whose jobs never end, so that it can be killed among them.
import { type ContainerRequest, Sandbox, type SandboxContainer } from '../../src/index.js';
import { Canaries } from './canaries.js';
import { executeRun, executeSubmission } from './execute.js';
import { lifetimeMs } from './killed-worker.js';
import { hostileQuestions } from './questions.js';

/** As if its executions had begun long ago: their containers expire soon. */
class DoomedSandbox extends Sandbox {
  override acquire(request: ContainerRequest): Promise<SandboxContainer> {
    return super.acquire({ ...request, lifetimeMs });
  }
}

const programs = [
  'import signal, time\nfor n in (1, 2, 15): signal.signal(n, signal.SIG_IGN)\ntime.sleep(3600)',
  'import os\nwhile True:\n  try: os.fork()\n  except OSError: pass',
];
const endlessAnswer = 'import time\ndef double(value): time.sleep(3600)';

const sandbox = new DoomedSandbox({ workerId: process.argv[2] ?? 'doomed' });
const question = hostileQuestions(new Canaries()).doubling;
let running = 0;
const tell = () => {
  running += 1;
  if (running === programs.length + 1) process.stdout.write('all run\n');
};
const runs = programs.map((source, index) => {
  const row = { environment: 'python', files: { 'main.py': source }, limits: {} } as const;
  const options = { roomKey: `room ${index}`, stdin: null, wallTimeMs: 600_000, onStarted: tell };
  return executeRun(sandbox, row, options);
});
const submission = executeSubmission(
  sandbox,
  { environment: 'python', files: { 'main.py': endlessAnswer }, limits: {} },
  question,
  { wallTimeMs: 600_000, onStarted: tell },
);
await Promise.all([...runs, submission]);
