import { join } from 'node:path';
import { isRecord, readJsonFile, writePrivateJsonFile } from './json-file.js';
import { type ProcessIdentity, identifyProcess, isSameProcessAlive } from './process-identity.js';
import { signalGroup, waitUntil } from './process-signals.js';

interface Entry extends ProcessIdentity {
  readonly name: string;
}

const reapGraceMs = 10_000;

/** Remembers what this launcher started, so that the next one can clear up after a crash. */
export class ProcessBook {
  readonly #path: string;
  #entries: Entry[];

  constructor(stateDir: string) {
    this.#path = join(stateDir, 'processes.json');
    const stored = readJsonFile(this.#path);
    this.#entries = Array.isArray(stored) ? stored.filter(isEntry) : [];
  }

  /** Ends processes of an earlier launcher that died without stopping them. */
  async reapLeftovers(): Promise<string[]> {
    const alive = this.#entries.filter(isSameProcessAlive);
    // Newest first: applications let go of the database before the database goes.
    for (const entry of alive.reverse()) {
      signalGroup(entry.pid, entry.name === 'postgres' ? 'SIGINT' : 'SIGTERM');
      const ended = await waitUntil(() => !isSameProcessAlive(entry), reapGraceMs);
      if (!ended) signalGroup(entry.pid, 'SIGKILL');
    }
    this.#save([]);
    return alive.map((entry) => entry.name);
  }

  add(name: string, pid: number): void {
    const identity = identifyProcess(pid);
    if (identity !== undefined) this.#save([...this.#entries, { name, ...identity }]);
  }

  remove(pid: number): void {
    this.#save(this.#entries.filter((entry) => entry.pid !== pid));
  }

  #save(entries: Entry[]): void {
    this.#entries = entries;
    writePrivateJsonFile(this.#path, entries);
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    Number.isInteger(value['pid']) &&
    typeof value['startedAt'] === 'string'
  );
}
