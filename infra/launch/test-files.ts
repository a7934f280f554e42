import { type Dirent, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repositoryRoot } from './layout.js';

const roots = ['packages', 'apps', 'infra', 'prisma', 'docker'];
const skipped = new Set(['node_modules', 'dist', '.next', '.turbo', 'generated', 'questions']);

/** Every test file of the repository, relative to its root and in a stable order. */
export function findTestFiles(root = repositoryRoot): string[] {
  return roots
    .flatMap((folder) => walk(join(root, folder)))
    .map((path) => relative(root, path))
    .sort();
}

function walk(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path);
    return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
}
