import { setTimeout as delay } from 'node:timers/promises';
import { regradeSchema, type ExecutionId, type Regrade } from '@pairwise/contracts';
import type { Client } from './client.js';
import { inert } from './inert.js';

const pollMs = 200;

interface Out {
  readonly stdout: { write: (text: string) => unknown };
}

/**
 * Has submissions graded again, all at once, and tells of each as it ends. Exit status 0 when every
 * one is equal, 1 when one is not, 2 when one could not be graded.
 */
export async function regradeSubmissions(
  client: Client,
  ids: readonly ExecutionId[],
  { json }: { json: boolean },
  out: Out,
): Promise<number> {
  const results = await Promise.all(
    ids.map(async (id) => {
      const regrade = await regradeOne(client, id);
      out.stdout.write(json ? `${JSON.stringify(regrade)}\n` : describeRegrade(regrade));
      return regrade.result?.conclusion ?? 'failed';
    }),
  );
  if (results.includes('failed')) return 2;
  return results.includes('drift') ? 1 : 0;
}

async function regradeOne(client: Client, id: ExecutionId): Promise<Regrade> {
  let regrade = await client.post(`/submissions/${id}/regrades`, {}, regradeSchema);
  while (regrade.status !== 'finished') {
    await delay(pollMs);
    regrade = await client.get(`/regrades/${regrade.id}`, regradeSchema);
  }
  return regrade;
}

const sides = { before: 'before', after: 'now' } as const;

export function describeRegrade({ submissionId, result }: Regrade): string {
  if (result === null) return `${submissionId}: no result\n`;
  const { conclusion, score, scoreBefore, imageDigest, imageDigestBefore } = result;
  const points = score === scoreBefore ? `${score} points` : `${scoreBefore} points, now ${score}`;
  const lines = [`${submissionId}: ${conclusion}, ${points}`];
  if (imageDigest !== imageDigestBefore) {
    lines.push(`  image: ${imageDigestBefore ?? 'unknown'}, now ${imageDigest ?? 'unknown'}`);
  }
  for (const drift of result.cases) {
    const words = (['before', 'after'] as const).map((side) => {
      const one = drift[side];
      return `${sides[side]} ${one === null ? 'absent' : `${one.verdict} (${one.points})`}`;
    });
    lines.push(`  ${inert(drift.name)}: ${words.join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}
