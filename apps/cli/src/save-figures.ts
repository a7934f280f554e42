import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figure } from '@pairwise/contracts';

const extensions: Record<Figure['mediaType'], string> = {
  'image/png': 'png',
  'image/svg+xml': 'svg',
};

/** Writes `figure-1.png` and so on; answers with their paths. */
export async function saveFigures(folder: string, figures: readonly Figure[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    figures.map(async ({ mediaType, base64 }, index) => {
      const path = join(folder, `figure-${index + 1}.${extensions[mediaType]}`);
      await writeFile(path, Buffer.from(base64, 'base64'));
      return path;
    }),
  );
}
