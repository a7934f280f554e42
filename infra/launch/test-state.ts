import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Layout, defaultStateDir } from './layout.js';

export function testStateDir(): string {
  return join(defaultStateDir(), 'test');
}

/** Tests begin with an empty database and queue; only what guards this very run is kept. */
export function emptyTestState(layout: Layout): void {
  for (const name of ['postgres', 'postgres.draft', 'redis', 'logs', 'secrets.json']) {
    rmSync(join(layout.stateDir, name), { recursive: true, force: true });
  }
  rmSync(join(layout.outsideDir, 'postgres'), { recursive: true, force: true });
  mkdirSync(layout.logDir, { recursive: true });
}

const ownServices = /^(DATABASE_|REDIS_URL$|PUBLIC_URL$|AUTH_SECRET$|PORT$|NODE_ENV$)/;

/** Whatever instance the shell points at, tests must not touch it. */
export function testEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ownServices.test(name)));
}
