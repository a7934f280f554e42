import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// A user's PATH often leaves out the folders where daemons live.
const systemFolders = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

export function searchPath(env: NodeJS.ProcessEnv = process.env): string {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...new Set([...folders, ...systemFolders])].join(delimiter);
}

export function findCommand(name: string, path = searchPath()): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
