import { readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * What a run consists of: the program as `main.py`, the others under their path from its folder, so
 * that imports work as they do on disk. One from elsewhere keeps only its name.
 */
export async function readSourceFiles(
  main: string,
  others: readonly string[],
): Promise<Record<string, string>> {
  const root = dirname(resolve(main));
  const files = new Map([['main.py', await readFile(main, 'utf8')]]);
  for (const other of others) {
    const name = nameBelow(root, other);
    if (files.has(name)) throw new Error(`Two files would be ${name}.`);
    files.set(name, await readFile(other, 'utf8'));
  }
  return Object.fromEntries(files);
}

function nameBelow(root: string, path: string): string {
  const below = relative(root, resolve(path));
  const isBelow = !isAbsolute(below) && below.split(sep)[0] !== '..';
  return isBelow ? below.split(sep).join('/') : basename(path);
}
