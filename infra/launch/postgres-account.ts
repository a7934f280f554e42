import { execFileSync, spawnSync } from 'node:child_process';
import { LaunchFailure } from './failure.js';

export interface SystemAccount {
  readonly uid: number;
  readonly gid: number;
}

const accountName = 'postgres';

/** PostgreSQL refuses to run as root, so root hands it to an account without rights. */
export function databaseAccount(): SystemAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findAccount(accountName) ?? createAccount(accountName);
}

export function findAccount(name: string): SystemAccount | undefined {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createAccount(name: string): SystemAccount {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', name]);
  } catch (cause) {
    throw new LaunchFailure(
      `PostgreSQL cannot run as root and the account "${name}" could not be made. ` +
        `Run: useradd --system --user-group ${name}`,
      { cause },
    );
  }
  const account = findAccount(name);
  if (account === undefined) throw new LaunchFailure(`The account "${name}" is still missing.`);
  return account;
}

/** Asked as that account itself: access lists and mounts may say more than mode bits do. */
export function canEnter(account: SystemAccount, folders: readonly string[]): boolean {
  const script = 'for folder in "$@"; do cd "$folder" || exit 1; done';
  const result = spawnSync('/bin/sh', ['-c', script, 'sh', ...folders], {
    cwd: '/',
    stdio: 'ignore',
    uid: account.uid,
    gid: account.gid,
  });
  return result.status === 0;
}
