import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const instanceSchema = z.object({ url: z.url(), apiKey: z.string().min(1) });
export type Instance = z.infer<typeof instanceSchema>;

/** The instance that `npm start` runs here, unless flags or PAIRWISE_URL and PAIRWISE_API_KEY say else. */
export async function findInstance(flags: {
  url?: string | undefined;
  key?: string | undefined;
}): Promise<Instance> {
  const url = flags.url ?? process.env['PAIRWISE_URL'];
  const apiKey = flags.key ?? process.env['PAIRWISE_API_KEY'];
  if (url !== undefined && apiKey !== undefined) return instanceSchema.parse({ url, apiKey });
  const path = join(process.cwd(), '.pairwise', 'dev.json');
  try {
    return instanceSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new Error(
      'No running instance was found. Run npm start in another terminal, or pass --url and --key.',
      { cause },
    );
  }
}
