import type Docker from 'dockerode';
import type { CgroupCounters } from './cgroup.js';
import { withinDeadline } from './deadline.js';

/** The created type names fewer fields than the engine answers with. */
interface MemoryAnswer {
  readonly usage?: number;
  readonly max_usage?: number;
  readonly limit?: number;
  readonly failcnt?: number;
}

/**
 * The same counters from the engine, for a worker that cannot see the control groups: slower, and
 * blind to refused processes. null once the container has ended.
 */
export async function readEngineCounters(
  container: Docker.Container,
): Promise<CgroupCounters | null> {
  const [stats, { State }] = await Promise.all([
    withinDeadline('stats', () => container.stats({ stream: false, 'one-shot': true })),
    withinDeadline('inspect', () => container.inspect()),
  ]);
  const memory: MemoryAnswer = stats.memory_stats;
  if (memory.usage === undefined) return null;
  return {
    cpuTimeMs: Math.round(stats.cpu_stats.cpu_usage.total_usage / 1_000_000),
    peakMemoryBytes: memory.max_usage ?? 0,
    oomKills: Math.max(State.OOMKilled ? 1 : 0, limitHits(memory)),
    processRefusals: 0,
  };
}

/**
 * Before control groups version 2 the engine tells of a kill only when the container ends. Each
 * time that the limit was met counts, so that a second job's lack of memory shows, too.
 */
function limitHits({ failcnt = 0, max_usage: peak = 0, limit = Infinity }: MemoryAnswer): number {
  return peak >= limit ? failcnt : 0;
}
