import { workerReportSchema, type Environment, type WorkerReport } from '@pairwise/contracts';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { Script } from './script.js';

const NAME = 'pairwise:workers';
/** A worker that has not reported for so long counts as gone. */
const KEEP_SECONDS = 60;

/**
 * KEYS 1 hash of reports by worker; ARGV 1 worker, 2 report, 3 how long it counts in seconds
 * Each is stored after the time of Redis in seconds, so that nobody's clock has to agree; what has
 * expired is cleared away on the occasion.
 */
const publishScript = new Script(`
local now = redis.call('TIME')[1]
redis.call('HSET', KEYS[1], ARGV[1], now .. ' ' .. ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
local stored = redis.call('HGETALL', KEYS[1])
for index = 1, #stored, 2 do
  if now - string.match(stored[index + 1], '^%d+') > tonumber(ARGV[3]) then
    redis.call('HDEL', KEYS[1], stored[index])
  end
end
`);

/** KEYS 1 as above. Answers the time in seconds and all that is stored. */
const readScript = new Script(`return { redis.call('TIME')[1], redis.call('HVALS', KEYS[1]) }`);
const storedSchema = z.tuple([z.coerce.number(), z.array(z.string())]);

/** A worker says, again and again, what its host can run and how fit it is. */
export async function publishWorkerReport(redis: Redis, report: WorkerReport): Promise<void> {
  const text = JSON.stringify(workerReportSchema.parse(report));
  await publishScript.run(redis, [NAME], [report.workerId, text, KEEP_SECONDS]);
}

/** A worker that closes does not leave people waiting for it. */
export async function withdrawWorkerReport(redis: Redis, workerId: string): Promise<void> {
  await redis.hdel(NAME, workerId);
}

/** Of every worker that has reported within the last minute, by worker id. */
export async function readWorkerReports(redis: Redis): Promise<WorkerReport[]> {
  const [nowSeconds, stored] = storedSchema.parse(await readScript.run(redis, [NAME], []));
  return stored
    .map((text) => parseReport(text, nowSeconds))
    .filter((report) => report !== null)
    .sort((a, b) => (a.workerId < b.workerId ? -1 : 1));
}

/** Null for what is too old, and for what a worker of another version says and we cannot read. */
function parseReport(text: string, nowSeconds: number): WorkerReport | null {
  const space = text.indexOf(' ');
  if (nowSeconds - Number(text.slice(0, space)) > KEEP_SECONDS) return null;
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const report = parse(text.slice(space + 1));
  if (parsed.size >= PARSED_MAX) parsed.clear();
  parsed.set(text, report);
  return report;
}

/** Each request asks, and a report changes three times a minute: the same text is parsed once. */
const PARSED_MAX = 100;
const parsed = new Map<string, WorkerReport | null>();

function parse(text: string): WorkerReport | null {
  try {
    return workerReportSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * What the workers offer together: an environment is available when one of them has it. Empty when
 * no worker has reported within the last minute.
 */
export async function readEnvironments(redis: Redis): Promise<Environment[]> {
  return mergeEnvironments(await readWorkerReports(redis));
}

export function mergeEnvironments(reports: readonly WorkerReport[]): Environment[] {
  const merged = new Map<string, Environment>();
  for (const environment of reports.flatMap((report) => report.environments)) {
    const known = merged.get(environment.name);
    if (known === undefined || (!known.isAvailable && environment.isAvailable)) {
      merged.set(environment.name, environment);
    }
  }
  return [...merged.values()];
}
