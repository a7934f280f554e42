import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface BuiltImage {
  readonly tag: string;
  /** Docker's image id, which names the content and not a tag that can move. */
  readonly digest: string;
  readonly libraries: Readonly<Record<string, string>>;
  readonly sizeBytes: number;
}

/** Notes the images in `.pairwise/images.json`; environments that were not asked for are kept. */
export async function writeManifest(
  root: string,
  images: Readonly<Record<string, BuiltImage>>,
): Promise<void> {
  const folder = join(root, '.pairwise');
  const path = join(folder, 'images.json');
  await mkdir(folder, { recursive: true });
  const merged = { ...(await readManifest(path)), ...images };
  // Renamed into place, so that a reader never sees half a file.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(merged, null, 2)}\n`);
  await rename(draft, path);
}

async function readManifest(path: string): Promise<Record<string, BuiltImage>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, BuiltImage>;
  } catch {
    return {};
  }
}
