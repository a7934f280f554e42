import { randomUUID } from 'node:crypto';
import { runCode, type RunResult, type Sandbox } from '../../src/index.js';

export interface Neighbour {
  /** Resolves once its program runs, or has failed to. */
  readonly isUp: Promise<unknown>;
  readonly end: Promise<RunResult>;
}

/**
 * Another tenant's run in a container of its own: its code, memory, files and shared memory hold a
 * canary, it holds a lock on a file of the image that all containers share, and it has honest work.
 */
export function startNeighbour(sandbox: Sandbox, canary: string): Neighbour {
  let tellUp: (value?: unknown) => void = () => undefined;
  const isUp = new Promise((resolve) => (tellUp = resolve));
  const end = runCode(
    sandbox,
    {
      executionId: randomUUID(),
      attempt: 1,
      environment: 'python',
      files: { 'main.py': neighbourSource(canary) },
      seed: 'neighbour',
      limits: { ...sandbox.environment('python').limits, wallTimeMs: 60_000 },
      signal: new AbortController().signal,
      roomKey: 'another organization/another room',
    },
    ({ type }) => type === 'output' && tellUp(),
  ).finally(tellUp);
  return { isUp, end };
}

/** What is wrong with how the neighbour fared; null when nothing is. */
export function neighbourTrouble({ outcome, stdout }: RunResult): string | null {
  if (outcome === 'succeeded' && stdout === 'up\n332833500\n') return null;
  return `the neighbour ${outcome} with ${JSON.stringify(stdout)}`;
}

function neighbourSource(canary: string): string {
  return `
import fcntl, os, socket, sys, time
SECRET = "${canary}"
copies = [SECRET * 10 for _ in range(100)]
for folder in ("/tmp", "/work", "/dev/shm"):
    with open(f"{folder}/secret.txt", "w") as file: file.write(SECRET)
lock = open(sys.executable, "rb")
fcntl.flock(lock, fcntl.LOCK_EX)
listener = socket.socket(socket.AF_UNIX)
listener.bind("\\0neighbour")
listener.listen()
print("up", flush=True)
for _ in range(15):
    total = sum(n * n for n in range(1000))
    time.sleep(0.01)
print(total)
`;
}
