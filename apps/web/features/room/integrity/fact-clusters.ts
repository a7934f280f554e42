import type { IntegrityFact } from '@pairwise/contracts';

export const clusterMs = 10_000;

type Kind = IntegrityFact['kind'];
type Cluster = { sentAtMs: number; waiting: IntegrityFact | null };

/** Two facts of one kind as one: what they say is added up. */
export function addFacts(one: IntegrityFact, other: IntegrityFact): IntegrityFact {
  if (one.kind === 'left-page' && other.kind === 'left-page') {
    return { ...one, awayMs: one.awayMs + other.awayMs };
  }
  if (one.kind === 'left-page' || other.kind === 'left-page' || one.kind !== other.kind) {
    throw new TypeError('only facts of one kind can be added');
  }
  const { characters, lines } = other;
  return { ...one, characters: one.characters + characters, lines: one.lines + lines };
}

/**
 * Lets one fact of a kind through in ten seconds. The first goes at once; what comes meanwhile is
 * added up and is due when the ten seconds are over.
 */
export class FactClusters {
  readonly #clusters = new Map<Kind, Cluster>();

  /** The fact itself where it is due now, null where it waits. */
  add(fact: IntegrityFact, nowMs: number): IntegrityFact | null {
    const cluster = this.#clusters.get(fact.kind);
    if (cluster === undefined || nowMs - cluster.sentAtMs >= clusterMs) {
      const sum = cluster?.waiting ? addFacts(cluster.waiting, fact) : fact;
      this.#clusters.set(fact.kind, { sentAtMs: nowMs, waiting: null });
      return sum;
    }
    cluster.waiting = cluster.waiting ? addFacts(cluster.waiting, fact) : fact;
    return null;
  }

  /** What has waited long enough. */
  due(nowMs: number): IntegrityFact[] {
    const facts: IntegrityFact[] = [];
    for (const cluster of this.#clusters.values()) {
      if (cluster.waiting === null || nowMs - cluster.sentAtMs < clusterMs) continue;
      facts.push(cluster.waiting);
      cluster.sentAtMs = nowMs;
      cluster.waiting = null;
    }
    return facts;
  }

  /** When something is due next; null while nothing waits. */
  nextDueMs(): number | null {
    const waiting = [...this.#clusters.values()].filter((one) => one.waiting !== null);
    return waiting.length === 0
      ? null
      : Math.min(...waiting.map(({ sentAtMs }) => sentAtMs + clusterMs));
  }
}
