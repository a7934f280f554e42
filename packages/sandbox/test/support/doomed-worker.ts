import { runCode, Sandbox } from '../../src/index.js';
import { loadEnvironments } from '../../src/index.js';

/**
 * A process that fills a pool, starts a program that does not end, says so and is then killed by
 * the test that started it. Its argument is the worker id.
 */
const [, , workerId = ''] = process.argv;
const python = [...loadEnvironments()].filter(([name]) => name === 'python');
const sandbox = new Sandbox({
  workerId,
  environments: new Map(python),
  pool: { memoryBytes: 512 * 1024 * 1024 },
});
sandbox.start();
await runCode(
  sandbox,
  {
    executionId: 'doomed',
    attempt: 1,
    environment: 'python',
    files: { 'main.py': 'import time\nprint("runs", flush=True)\ntime.sleep(600)' },
    seed: 'a seed',
    limits: { ...sandbox.environment('python').limits, wallTimeMs: 600_000 },
    signal: new AbortController().signal,
    roomKey: 'room',
  },
  ({ type }) => {
    if (type === 'output') setInterval(tellWhenFull, 25);
  },
);

function tellWhenFull(): void {
  const shelves = sandbox.poolStatus()?.shelves ?? [];
  const isFull = shelves.length > 0 && shelves.every(({ waiting }) => waiting > 0);
  if (isFull) process.stdout.write('full\n');
}
