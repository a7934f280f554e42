import pg from 'pg';
import type { ExecutionRow } from '@pairwise/db';
import { until } from '@pairwise/test-kit';
import type { Test } from 'tap';
import { type rowOf, type Bench } from '../support.js';
import { readEvents, whenFinished } from '../waiting.js';

type Execution = Parameters<typeof rowOf>[1];

/** The promise to everybody who waits for a result. */
const WAIT_MS_MAX = 60_000;

const trigger = `
  CREATE TABLE outcome_log (execution_id uuid, attempt int, outcome text);
  CREATE FUNCTION log_outcome() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    INSERT INTO outcome_log VALUES (NEW.id, NEW.attempt, NEW.outcome);
    RETURN NEW;
  END $$;
  CREATE TRIGGER log_outcome AFTER UPDATE ON execution
    FOR EACH ROW WHEN (NEW.status = 'finished') EXECUTE FUNCTION log_outcome();`;

async function connect(t: Test, url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  t.teardown(() => client.end());
  return client;
}

export interface ExpectedEnd {
  outcome: string;
  attempt: number;
  stdout?: string;
}

/** Writes down, in the database itself, each time that an execution is given an outcome. */
export class OutcomeLog {
  private constructor(
    private readonly bench: Bench,
    private admin: pg.Client,
  ) {}

  static async start(t: Test, bench: Bench): Promise<OutcomeLog> {
    const admin = await connect(t, bench.database.adminUrl);
    await admin.query(trigger);
    return new OutcomeLog(bench, admin);
  }

  /** After a restart of the server. */
  async reconnect(t: Test): Promise<void> {
    this.admin = await connect(t, this.bench.database.adminUrl);
  }

  /**
   * Resolves when the result is on its way into the row and cannot get there: whoever wants to
   * change the row waits from now on, and the result is the change that comes at last.
   */
  async holdResult({ id }: Execution): Promise<void> {
    const { db, name } = this.bench.database;
    await this.admin.query('BEGIN');
    await this.admin.query('SELECT 1 FROM execution WHERE id = $1 FOR UPDATE', [id]);
    await until('the result to be on its way into the row', async () => {
      // On another connection: within one transaction the answer stays what it was.
      const { rowCount } = await db.pool.query(
        `SELECT 1 FROM pg_stat_activity
         WHERE datname = $1 AND wait_event_type = 'Lock' AND query LIKE '%SET status = ''finished''%'`,
        [name],
      );
      return rowCount === 1;
    });
  }

  async letResultGo(): Promise<void> {
    await this.admin.query('COMMIT');
  }

  /**
   * Waits for the end and holds it against the promises: one outcome, stored and told once, by the
   * attempt that is expected, within a minute.
   */
  async assertOneEnd(t: Test, execution: Execution, expected: ExpectedEnd): Promise<ExecutionRow> {
    const row = await whenFinished(this.bench, execution, 2 * WAIT_MS_MAX);
    const waitMs = Number(row.finishedAt) - Number(row.queuedAt);
    t.ok(waitMs < WAIT_MS_MAX, `waited ${waitMs} ms`);
    t.match(row, { status: 'finished', ...expected });
    const { rows } = await this.admin.query<{ attempt: number; outcome: string }>(
      'SELECT attempt, outcome FROM outcome_log WHERE execution_id = $1',
      [execution.id],
    );
    const { outcome, attempt } = expected;
    t.strictSame(rows, [{ attempt, outcome }], 'stored once');
    return row;
  }

  /** What those who watch were told at last. */
  async toldEnds(execution: Execution): Promise<string[]> {
    const events = await readEvents(this.bench, execution);
    return events.flatMap(({ event }) => (event.type === 'finished' ? [event.outcome] : []));
  }
}
