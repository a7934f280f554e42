import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@pairwise/db';
import { migrate } from '@pairwise/db/migrate';
import type { TestDatabase } from '@pairwise/test-kit';
import type { Test } from 'tap';
import { Children } from '../../../../infra/launch/children.js';
import { changeUrl, prepareDatabase } from '../../../../infra/launch/database.js';
import { createLayout, type Layout } from '../../../../infra/launch/layout.js';
import { startPostgres, type RunningPostgres } from '../../../../infra/launch/postgres.js';
import { ProcessBook } from '../../../../infra/launch/process-book.js';
import { freePort } from './private-redis.js';

const password = 'of-no-secret';
const secrets = {
  postgresPassword: password,
  ownerPassword: password,
  appPassword: password,
  redisPassword: password,
  authSecret: password,
};
const name = 'pairwise';

/** A server of the test's own, which it may restart under a worker. */
export class PrivatePostgres {
  #server: RunningPostgres | null = null;

  private constructor(
    private readonly layout: Layout,
    private readonly port: number,
  ) {}

  static async start(t: Test): Promise<PrivatePostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'pairwise-faults-postgres-'));
    // The server runs under an account of its own, which has to find its way in.
    await chmod(folder, 0o755);
    const postgres = new PrivatePostgres(createLayout(folder), await freePort());
    t.teardown(async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    });
    await postgres.start();
    return postgres;
  }

  async start(): Promise<void> {
    const { layout, port } = this;
    const children = new Children(layout.logDir, new ProcessBook(layout.stateDir));
    this.#server = await startPostgres({ layout, children, port, password, isDisposable: true });
  }

  /** As an administrator does: whatever is under way is rolled back and cut off. */
  async stop(): Promise<void> {
    await this.#server?.child.stop();
    this.#server = null;
  }

  /** The product's database on it, with its tables and without questions. */
  async createDatabase(t: Test): Promise<TestDatabase> {
    const admin = this.#server?.adminUrl;
    if (admin === undefined) throw new Error('The server is not running.');
    const { ownerUrl, appUrl } = await prepareDatabase(admin, secrets, name);
    await migrate(ownerUrl);
    const db = new Database({ url: appUrl, connectionsMax: 10 });
    t.teardown(() => db.close());
    return { db, name, appUrl, ownerUrl, adminUrl: changeUrl(admin, { database: name }) };
  }
}
