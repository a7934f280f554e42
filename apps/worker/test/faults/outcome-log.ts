import pg from 'pg';
import type { ExecutionRow } from '@pairwise/db';
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

export interface ExpectedEnd {
  outcome: string;
  attempt: number;
  stdout?: string;
  /** On the clock of `performance`; the start of the log when absent. */
  startedAtMs?: number;
}

/** Writes down, in the database itself, each time that an execution is given an outcome. */
export class OutcomeLog {
  readonly #startedAtMs = performance.now();

  private constructor(
    private readonly bench: Bench,
    readonly admin: pg.Client,
  ) {}

  static async start(t: Test, bench: Bench): Promise<OutcomeLog> {
    const admin = new pg.Client(bench.database.adminUrl);
    admin.on('error', () => undefined);
    await admin.connect();
    t.teardown(() => admin.end());
    await admin.query(trigger);
    return new OutcomeLog(bench, admin);
  }

  /**
   * Waits for the end and holds it against the promises: one outcome, stored and told once, by the
   * attempt that is expected, within a minute.
   */
  async assertOneEnd(
    t: Test,
    execution: Execution,
    { startedAtMs = this.#startedAtMs, ...expected }: ExpectedEnd,
  ): Promise<ExecutionRow> {
    const row = await whenFinished(this.bench, execution, WAIT_MS_MAX);
    t.ok(performance.now() - startedAtMs < WAIT_MS_MAX, 'nobody waited for over a minute');
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
