import { PrismaPg } from '@prisma/adapter-pg';
import type { OrganizationId } from '@pairwise/contracts';
import pg from 'pg';
import { PrismaClient } from './generated/client.js';
import type { TransactionClient } from './generated/internal/prismaNamespace.js';
import { assertHarmlessRole } from './role-check.js';
import { TenantSql } from './tenant-sql.js';

declare const tenantBrand: unique symbol;
/**
 * A transaction that sees one organization's rows and no other's. Only `withTenant` makes one, and
 * every repository function asks for one, or for the `TenantSql` of `withTenantSql`: there is no other
 * way to a tenant's data.
 */
export type TenantTx = TransactionClient & { readonly [tenantBrand]: OrganizationId };

export interface DatabaseOptions {
  /** Connection string of a role that owns no table and cannot bypass row-level security. */
  url: string;
  /** Connections of this process, both pools together. */
  connectionsMax?: number;
}

const TRANSACTION_TIMEOUT_MS = 10_000;
const CONNECTION_WAIT_MS = 5_000;

const ignore = (): void => undefined;

export class Database {
  readonly #prisma: PrismaClient;
  /** For tables that belong to people rather than organizations, and for the entry functions. */
  readonly pool: pg.Pool;

  constructor(options: DatabaseOptions) {
    const connectionsMax = options.connectionsMax ?? 20;
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: connectionsMax,
      connectionTimeoutMillis: CONNECTION_WAIT_MS,
      // Whoever hangs for longer than a transaction may last gets no answer any more.
      query_timeout: TRANSACTION_TIMEOUT_MS,
      pipeline: true,
    });
    // Without a listener, a connection that the server closes while idle would end the process.
    this.pool.on('error', ignore);
    this.#prisma = new PrismaClient({ adapter: new PrismaPg(this.pool) });
  }

  /**
   * Runs one unit of work in one transaction that is confined to `organizationId`. The setting ends
   * with the transaction, so a pooled connection never carries a tenant over to the next request.
   */
  async withTenant<Result>(
    organizationId: OrganizationId,
    work: (tx: TenantTx) => Promise<Result>,
  ): Promise<Result> {
    return this.#prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('app.organization_id', ${organizationId}, true)`;
        return work(tx as TenantTx);
      },
      { maxWait: CONNECTION_WAIT_MS, timeout: TRANSACTION_TIMEOUT_MS },
    );
  }

  /**
   * The same without the query builder, which costs more than the database itself: for what every run
   * needs. Commits when `work` resolves, and takes everything back when it rejects.
   */
  async withTenantSql<Result>(
    organizationId: OrganizationId,
    work: (sql: TenantSql) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.pool.connect();
    // The pool listens to idle connections only. One that breaks under a statement fails it as well.
    client.on('error', ignore);
    const sql = new TenantSql(client, organizationId);
    try {
      const result = await work(sql);
      await sql.commit();
      client.release();
      return result;
    } catch (cause) {
      await sql.rollBack().then(
        () => client.release(),
        // What state it is in, nobody knows.
        () => client.release(true),
      );
      throw cause;
    } finally {
      client.off('error', ignore);
    }
  }

  /** Throws unless the role is one that row-level security confines. Call it before listening. */
  async assertHarmlessRole(): Promise<void> {
    await assertHarmlessRole(this.pool);
  }

  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.#prisma.$disconnect();
    await this.pool.end();
  }
}
