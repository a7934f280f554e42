import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { until } from '@pairwise/test-kit';
import { Canaries } from './canaries.js';
import { executeRun } from './execute.js';
import { containerIds, processesOf } from './processes.js';
import { type HostileQuestion, hostileQuestions, type QuestionName } from './questions.js';
import { watchEngine, type WatchedEngine } from './watched-sandbox.js';

/** Where rows are performed: an engine that is watched, and canaries wherever a leak could start. */
export interface Arena extends WatchedEngine {
  readonly workerId: string;
  readonly canaries: Canaries;
  readonly questions: Record<QuestionName, HostileQuestion>;
  readonly neighbourCanary: string;
  /** Whether processes in containers can be seen from here; where not, that check says nothing. */
  readonly seesProcesses: boolean;
  /** Removes everything and tells which containers are left in spite of that. */
  close(): Promise<string[]>;
}

export const rowsRoom = 'an organization/a room';

export async function openArena(workerId = `hostile-${randomUUID()}`): Promise<Arena> {
  const canaries = new Canaries();
  const forgetVariables = plantInEnvironment(canaries);
  const engine = watchEngine(workerId);
  const { docker, sandbox } = engine;
  await plantInEarlierRuns(engine, canaries);
  const ours = await containerIds(docker, workerId);
  return {
    ...engine,
    workerId,
    canaries,
    questions: hostileQuestions(canaries),
    neighbourCanary: canaries.plant('code of another tenant'),
    seesProcesses: ours.some((id) => processesOf(id).length > 0),
    close: async () => {
      forgetVariables();
      await sandbox.close();
      return containerIds(docker, workerId);
    },
  };
}

/** What a worker knows and no candidate may: its variables, above all the database's password. */
function plantInEnvironment(canaries: Canaries): () => void {
  process.env['HOSTILE_SECRET'] = canaries.plant('environment of the worker');
  const password = canaries.plant('database password');
  process.env['HOSTILE_DATABASE_URL'] = `postgres://app:${password}@127.0.0.1/pairwise`;
  return () => {
    delete process.env['HOSTILE_SECRET'];
    delete process.env['HOSTILE_DATABASE_URL'];
  };
}

/** Files and processes of earlier runs: of another room, and of the very room of the rows. */
async function plantInEarlierRuns({ sandbox }: WatchedEngine, canaries: Canaries): Promise<void> {
  const rooms = { 'another room': 'an organization/another room', 'the same room': rowsRoom };
  for (const [description, roomKey] of Object.entries(rooms)) {
    const canary = canaries.plant(`files and memory of an earlier run in ${description}`);
    const row = {
      environment: 'python',
      files: { 'main.py': leavings(canary) },
      limits: {},
    } as const;
    const { result } = await executeRun(sandbox, row, { roomKey, stdin: null });
    if (result.outcome !== 'succeeded') throw new Error(`nothing was planted: ${result.outcome}`);
  }
  await until('a room at rest', () =>
    sandbox.poolStatus()?.shelves.every(({ busy }) => busy === 0),
  );
}

function leavings(canary: string): string {
  const hidden = Buffer.from(canary).toString('base64');
  return `
import base64, os, time
SECRET = base64.b64decode("${hidden}").decode()
for folder in ("/tmp", "/work", "/dev/shm"):
    os.makedirs(f"{folder}/.hidden/deep", exist_ok=True)
    for name in (".secret", ".hidden/deep/secret", "numpy.py", "sitecustomize.py"):
        with open(f"{folder}/{name}", "w") as file: file.write(f"# {SECRET}")
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        while True:
            open("/tmp/late", "w").write(SECRET)
            time.sleep(0.01)
    os._exit(0)
`;
}
