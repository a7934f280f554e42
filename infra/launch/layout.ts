import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where one launcher keeps everything that it must find again at the next start. */
export interface Layout {
  readonly stateDir: string;
  readonly logDir: string;
  /** Tells this instance from others on the same machine; the same at every start. */
  readonly instanceId: string;
  /** Used for the database when its account cannot enter the repository's folder. */
  readonly outsideDir: string;
}

/** PAIRWISE_STATE_DIR lets two instances of one checkout live side by side. */
export function defaultStateDir(): string {
  return resolve(repositoryRoot, process.env['PAIRWISE_STATE_DIR'] ?? '.pairwise');
}

export function createLayout(stateDir = defaultStateDir()): Layout {
  const logDir = join(stateDir, 'logs');
  mkdirSync(logDir, { recursive: true });
  const instanceId = createHash('sha256').update(stateDir).digest('hex').slice(0, 12);
  return { stateDir, logDir, instanceId, outsideDir: `/var/lib/pairwise-${instanceId}` };
}
