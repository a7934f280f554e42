import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Test } from 'tap';
import { environmentImages, type Sandbox } from '../../src/index.js';

/** Builds an image on top of that of the environment `python`; it goes with the test. */
export async function buildImage(
  t: Test,
  { docker }: Sandbox,
  instructions: string,
): Promise<string> {
  const base = environmentImages().get('python');
  if (base === undefined) throw new Error('there is no environment python');
  const context = t.testdir();
  const dockerfile = `FROM ${base}\nUSER 0\n${instructions}\nUSER 10001:10001\n`;
  await writeFile(join(context, 'Dockerfile'), dockerfile);
  const tag = `pairwise/conformance-test:${randomUUID()}`;
  const stream = await docker.buildImage(
    { context, src: ['Dockerfile'] },
    { t: tag, networkmode: 'none', rm: true, forcerm: true },
  );
  let log = '';
  stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  await once(stream, 'end');
  if (/"error":/.test(log)) throw new Error(log);
  t.teardown(() => docker.getImage(tag).remove({ force: true }));
  return tag;
}
