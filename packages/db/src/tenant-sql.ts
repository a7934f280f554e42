import type { OrganizationId } from '@pairwise/contracts';
import pg from 'pg';

/** A prepared statement: the database parses and plans it once per connection, by its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * A transaction that is confined to one organization, for the few statements that every run needs
 * and that have to be cheap. Statements go out as they are asked for, without waiting for the answers
 * to those before, and are carried out one after the other.
 */
export class TenantSql {
  readonly #client: pg.PoolClient;
  readonly #begun: Promise<unknown>;
  #committed: Promise<unknown> | null = null;

  /** Only `Database.withTenantSql` makes one, with a connection that it took for it. */
  constructor(client: pg.PoolClient, organizationId: OrganizationId) {
    this.#client = client;
    // Both in one message. The setting ends with the transaction, so that a pooled connection never
    // carries a tenant over to the next unit.
    const tenant = pg.escapeLiteral(organizationId);
    this.#begun = this.#send(`BEGIN; SELECT set_config('app.organization_id', ${tenant}, true)`);
    // It is awaited with the commit; until then a failure must not count as unhandled.
    this.#begun.catch(() => undefined);
  }

  async query<Row extends object>(
    { name, text }: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    if (this.#committed !== null) throw new Error('The transaction has been committed.');
    const answer = this.#client.query<Row>({ name, text, values: [...values] });
    return (await answer.catch(withoutValues)).rows;
  }

  /** The same for a last statement: the commit follows right behind it, or the rollback if it fails. */
  queryAndCommit<Row extends object>(
    statement: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const answer = this.query<Row>(statement, values);
    this.#sendCommit().catch(() => undefined);
    return answer;
  }

  /** Resolves once everything is committed. */
  async commit(): Promise<void> {
    await this.#begun;
    await this.#sendCommit();
  }

  async rollBack(): Promise<void> {
    await this.#send('ROLLBACK');
  }

  #sendCommit(): Promise<unknown> {
    this.#committed ??= this.#send('COMMIT');
    return this.#committed;
  }

  #send(text: string): Promise<unknown> {
    return this.#client.query(text);
  }
}

/** The detail of an error repeats the row, a candidate's source in it, and errors are logged. */
function withoutValues(cause: unknown): never {
  if (cause instanceof pg.DatabaseError) cause.detail = undefined;
  throw cause;
}
