import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Children, RunningChild } from './children.js';
import { LaunchFailure, messageOf } from './failure.js';
import type { Layout } from './layout.js';
import { lastLines } from './log-tail.js';
import { type SystemAccount, databaseAccount } from './postgres-account.js';
import { type PostgresFiles, makeOwnedFolder, placePostgresFiles } from './postgres-files.js';
import { clearStaleLock } from './postgres-lock.js';
import { waitUntil } from './process-signals.js';

const run = promisify(execFile);
const startTimeoutMs = 60_000;
const superuser = 'postgres';

export interface PostgresOptions {
  readonly layout: Layout;
  readonly children: Children;
  readonly port: number;
  readonly password: string;
  /** For throw-away data only: trades safety at a power cut for speed. */
  readonly isDisposable: boolean;
}

export interface RunningPostgres {
  readonly adminUrl: string;
  readonly child: RunningChild;
  readonly files: PostgresFiles;
}

export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const account = databaseAccount();
  const files = placePostgresFiles(options.layout, account);
  if (existsSync(files.dataDir)) refuseOtherVersion(files);
  else await createCluster(files, account, options.password);
  await clearStaleLock(files.dataDir);
  const child = await options.children.start({
    name: 'postgres',
    kind: 'service',
    command: join(files.programDir, 'bin/postgres'),
    args: serverArgs(files.dataDir, options),
    env: cleanEnvironment(),
    // Fast shutdown: open transactions are rolled back instead of waited for.
    stopSignal: 'SIGINT',
    ...account,
  });
  const adminUrl = `postgresql://${superuser}:${options.password}@127.0.0.1:${options.port}/postgres`;
  await waitForServer(child, adminUrl, files);
  return { adminUrl, child, files };
}

function serverArgs(dataDir: string, options: PostgresOptions): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${options.port}`,
    'unix_socket_directories=',
    'max_connections=200',
    'password_encryption=scram-sha-256',
    ...(options.isDisposable
      ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
      : []),
  ];
  return ['-D', dataDir, ...settings.flatMap((setting) => ['-c', setting])];
}

/** Settings of another client on this machine must not leak into the server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

async function createCluster(
  files: PostgresFiles,
  account: SystemAccount | undefined,
  password: string,
): Promise<void> {
  const draft = `${files.dataDir}.draft`;
  rmSync(draft, { recursive: true, force: true });
  makeOwnedFolder(draft, account);
  const secretDir = mkdtempSync(join(tmpdir(), 'pairwise-initdb-'));
  try {
    const passwordFile = writePasswordFile(secretDir, password, account);
    const args = [
      `--pgdata=${draft}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ];
    await run(join(files.programDir, 'bin/initdb'), args, {
      cwd: '/',
      env: cleanEnvironment(),
      ...account,
    });
  } catch (cause) {
    throw new LaunchFailure(`The database could not be created: ${messageOf(cause)}`, { cause });
  } finally {
    rmSync(secretDir, { recursive: true, force: true });
  }
  // Only a finished cluster gets the final name.
  renameSync(draft, files.dataDir);
}

function writePasswordFile(
  folder: string,
  password: string,
  account: SystemAccount | undefined,
): string {
  const path = join(folder, 'password');
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  if (account !== undefined) {
    chownSync(path, account.uid, account.gid);
    chmodSync(folder, 0o711);
  }
  return path;
}

function refuseOtherVersion(files: PostgresFiles): void {
  const dataVersion = readFileSync(join(files.dataDir, 'PG_VERSION'), 'utf8').trim();
  const template = readFileSync(join(files.programDir, 'share/postgresql/postgres.bki'), 'utf8');
  const programVersion = /^# PostgreSQL (\d+)/.exec(template)?.[1];
  if (programVersion === undefined || programVersion === dataVersion) return;
  throw new LaunchFailure(
    `${files.dataDir} was made by PostgreSQL ${dataVersion}, but this is ${programVersion}. ` +
      `Dump it with the old version, or delete ${dirname(files.dataDir)} to start afresh.`,
  );
}

async function waitForServer(
  child: RunningChild,
  adminUrl: string,
  files: PostgresFiles,
): Promise<void> {
  let lastProblem: unknown;
  const isUp = await waitUntil(async () => {
    if (child.hasExited()) return true;
    lastProblem = await problemConnecting(adminUrl);
    return lastProblem === undefined || isWrongPassword(lastProblem);
  }, startTimeoutMs);
  if (isUp && !child.hasExited() && lastProblem === undefined) return;
  await child.stop();
  if (isWrongPassword(lastProblem)) {
    throw new LaunchFailure(
      `The database in ${files.dataDir} has another password than secrets.json. ` +
        'Restore that file, or delete the database folder to start afresh.',
    );
  }
  throw new LaunchFailure(`PostgreSQL did not start:\n${lastLines(child.logPath)}`);
}

async function problemConnecting(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (cause) {
    return cause;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isWrongPassword(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === '28P01';
}
