import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './layout.js';

const roots = ['packages', 'apps', 'infra', 'prisma', 'docker'];
const skipped = new Set(['node_modules', 'dist', '.next', '.turbo', 'generated']);
/** Thousands of files, none of them a test of ours. */
const questionFolders = join('packages', 'question-bank', 'questions');

/** Every test file of the repository, relative to its root and in a stable order. */
export function findTestFiles(root = repositoryRoot): string[] {
  return roots.flatMap((folder) => walk(root, folder)).sort();
}

function walk(root: string, folder: string): string[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return skipped.has(entry.name) || path === questionFolders ? [] : walk(root, path);
    }
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
