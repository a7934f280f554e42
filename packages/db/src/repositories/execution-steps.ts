import { randomUUID } from 'node:crypto';
import type { ExecutionId, QuestionId, SessionId } from '@pairwise/contracts';
import type { Statement, TenantSql } from '../tenant-sql.js';
import { freeOutcomes, type ExecutionResult, type NewExecution } from './executions.js';

export interface UnfinishedCounts {
  ofParticipant: number;
  inRoom: number;
  inOrganization: number;
}

/** What was committed under an Idempotency-Key before. */
export interface EarlierExecution {
  id: string;
  status: string;
  environment: string;
  requestHash: string;
}

/** An execution that was taken, with what its worker needs to know. Parsed by whoever takes it. */
export interface ClaimedExecution {
  attempt: number;
  sessionId: string;
  questionId: string | null;
  environment: string;
  files: unknown;
  stdin: string | null;
  seed: string;
  interactive: boolean;
  practice: boolean;
  wantsPeek: boolean;
  figureFormat: string;
  requestedByName: string;
  requestedByRole: string;
  runId: string | null;
  queuedAt: Date;
  cancelRequestedAt: Date | null;
  session: { status: string };
  /** The pinned version of the question, of an organization or built in; null without a question. */
  questionVersion: { content: unknown; organizationId: string | null } | null;
}

const earlierStatement: Statement = {
  name: 'execution_earlier',
  text: `SELECT id, status, environment, request_hash AS "requestHash" FROM execution
    WHERE session_id = $1 AND requested_by_id = $2 AND idempotency_key = $3`,
};

const unfinishedStatement: Statement = {
  name: 'execution_unfinished',
  text: `SELECT count(*)::int AS "inOrganization",
      (count(*) FILTER (WHERE session_id = $1))::int AS "inRoom",
      (count(*) FILTER (WHERE session_id = $1 AND requested_by_id = $2))::int AS "ofParticipant"
    FROM execution
    WHERE organization_id = current_organization_id() AND status IN ('queued', 'running')
      AND kind <> 'console'`,
};

const attemptsStatement: Statement = {
  name: 'execution_attempts',
  text: `SELECT count(*)::int AS count, max(queued_at) AS "lastQueuedAt" FROM execution
    WHERE session_id = $1 AND question_id = $2 AND kind = 'submission'
      AND requested_by_role = 'candidate' AND (outcome IS NULL OR outcome <> ALL ($3))`,
};

const practicesStatement: Statement = {
  name: 'execution_practices',
  text: `SELECT count(*)::int AS count FROM execution
    WHERE session_id = $1 AND practice AND queued_at > $2`,
};

const createStatement: Statement = {
  name: 'execution_create',
  text: `INSERT INTO execution (id, organization_id, session_id, kind, question_version_id,
      question_id, requested_by_id, requested_by_name, requested_by_role, environment, files, stdin,
      interactive, wants_peek, figure_format, code_hash, seed, idempotency_key, request_hash, run_id,
      practice)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
      $20, $21)`,
};

const claimStatement: Statement = {
  name: 'execution_claim',
  text: `UPDATE execution e
    SET status = 'running', attempt = e.attempt + 1, worker_id = $2, started_at = $4,
        heartbeat_at = $4
    FROM interview_session s
    WHERE e.id = $1 AND s.id = e.session_id
      AND (e.status = 'queued' OR (e.status = 'running' AND e.heartbeat_at < $3))
    RETURNING e.attempt, e.session_id AS "sessionId", e.question_id AS "questionId", e.environment, e.files, e.stdin, e.seed,
      e.interactive, e.practice, e.wants_peek AS "wantsPeek", e.figure_format AS "figureFormat",
      e.requested_by_name AS "requestedByName", e.requested_by_role AS "requestedByRole",
      e.run_id AS "runId", e.queued_at AS "queuedAt", e.cancel_requested_at AS "cancelRequestedAt",
      jsonb_build_object('status', s.status) AS session,
      (SELECT jsonb_build_object('content', v.content, 'organizationId', v.organization_id)
        FROM question_version v WHERE v.id = e.question_version_id) AS "questionVersion",
      set_config('synchronous_commit', 'off', true)`,
};

const beatStatement: Statement = {
  name: 'execution_beat',
  text: `UPDATE execution SET heartbeat_at = $3
    WHERE id = $1 AND attempt = $2 AND status = 'running'
    RETURNING cancel_requested_at IS NOT NULL OR (kind = 'console' AND EXISTS (
      SELECT 1 FROM interview_session s
      WHERE s.id = session_id AND s.status NOT IN ('pending', 'live'))) AS "cancelRequested"`,
};

const finishStatement: Statement = {
  name: 'execution_finish',
  text: `WITH stored AS (
      UPDATE execution SET status = 'finished', finished_at = $3, outcome = $4,
        outcome_message = $5, stdout = $6, stderr = $7, truncated = $8, exit_code = $9, signal = $10,
        wall_time_ms = $11, cpu_time_ms = $12, peak_memory_bytes = $13, limits = $14,
        image_digest = $15, libraries = $16, peek = $17, gpu = $18, score = $19, max_score = $20,
        failed_required = $21, idioms = $22
      WHERE id = $1 AND attempt = $2 AND status = 'running'
      RETURNING organization_id, id
    ), figures AS (
      INSERT INTO execution_figure (organization_id, execution_id, position, media_type, data)
      SELECT stored.organization_id, stored.id, figure.position - 1, figure.media_type, figure.data
      FROM stored, unnest($23::text[], $24::bytea[])
        WITH ORDINALITY AS figure (media_type, data, position)
    ), cases AS (
      INSERT INTO case_result (organization_id, execution_id, position, name, title, audience, skill,
        verdict, points, max_points, required, message, wall_time_ms)
      SELECT stored.organization_id, stored.id, one.position, one.name, one.title, one.audience,
        one.skill, one.verdict, one.points, one."maxPoints", one.required, one.message,
        one."wallTimeMs"
      FROM stored, jsonb_to_recordset($25::jsonb) AS one (position int, name text, title text,
        audience text, skill text, verdict text, points float8, "maxPoints" float8,
        required boolean, message text, "wallTimeMs" float8)
    )
    SELECT id FROM stored`,
};

const finishedByStatement: Statement = {
  name: 'execution_finished_by',
  text: `SELECT 1 FROM execution WHERE id = $1 AND attempt = $2 AND status = 'finished'`,
};

interface AttemptFence {
  id: ExecutionId;
  attempt: number;
}

/** Half a surrogate pair is no text for the database's JSON; it becomes U+FFFD. */
const wellFormed = (text: string | null): string | null =>
  text === null ? null : Buffer.from(text).toString();

const json = (value: object | null): string | null =>
  value === null ? null : JSON.stringify(value);

/**
 * The steps that every execution takes, from its commit to its result. Each is one statement; what
 * people look at before and after is in `executions`.
 */
export const executionSteps = {
  findEarlier: async (
    sql: TenantSql,
    key: { sessionId: SessionId; requestedById: string; idempotencyKey: string },
  ): Promise<EarlierExecution | null> => {
    const values = [key.sessionId, key.requestedById, key.idempotencyKey];
    return (await sql.query<EarlierExecution>(earlierStatement, values))[0] ?? null;
  },

  /** Of this person in this room, of the room, and of the whole organization. */
  countUnfinished: async (
    sql: TenantSql,
    { sessionId, requestedById }: { sessionId: SessionId; requestedById: string },
  ): Promise<UnfinishedCounts> => {
    const values = [sessionId, requestedById];
    const [counts] = await sql.query<UnfinishedCounts>(unfinishedStatement, values);
    return counts ?? { ofParticipant: 0, inRoom: 0, inOrganization: 0 };
  },

  /** Submissions of the candidate that cost an attempt. */
  countAttempts: async (
    sql: TenantSql,
    { sessionId, questionId }: { sessionId: SessionId; questionId: QuestionId },
  ): Promise<{ count: number; lastQueuedAt: Date | null }> => {
    const [counts] = await sql.query<{ count: number; lastQueuedAt: Date | null }>(
      attemptsStatement,
      [sessionId, questionId, freeOutcomes],
    );
    return counts ?? { count: 0, lastQueuedAt: null };
  },

  /** What the room's candidate tried since then. */
  countPractices: async (sql: TenantSql, sessionId: SessionId, since: Date): Promise<number> => {
    const [row] = await sql.query<{ count: number }>(practicesStatement, [sessionId, since]);
    return row?.count ?? 0;
  },

  /** Commits as well, and answers with the new execution's id. */
  create: async (sql: TenantSql, row: NewExecution): Promise<string> => {
    const id = randomUUID();
    await sql.queryAndCommit(createStatement, [
      ...[id, row.organizationId, row.sessionId, row.kind, row.questionVersionId, row.questionId],
      ...[row.requestedById, row.requestedByName, row.requestedByRole, row.environment],
      ...[json(row.files), row.stdin, row.interactive ?? false, row.wantsPeek ?? false],
      ...[row.figureFormat ?? 'png', row.codeHash, row.seed, row.idempotencyKey, row.requestHash],
      row.runId ?? null,
      row.practice ?? false,
    ]);
    return id;
  },

  /**
   * Takes a queued execution, or one whose worker fell silent before `silentSince`, and commits. The
   * attempt number fences off whoever held it before; null when it is not to be had. The commit does
   * not wait for the disk: a database that forgets it in a crash hands the execution out again, and
   * the result of the forgotten attempt finds nothing to be stored in.
   */
  claim: async (
    sql: TenantSql,
    id: ExecutionId,
    claim: { workerId: string; silentSince: Date; now: Date },
  ): Promise<ClaimedExecution | null> => {
    const values = [id, claim.workerId, claim.silentSince, claim.now];
    return (await sql.queryAndCommit<ClaimedExecution>(claimStatement, values))[0] ?? null;
  },

  /**
   * False when this attempt has lost the execution; also tells whether it is to stop: somebody wants
   * that, or it is a console whose session has ended.
   */
  beat: async (
    sql: TenantSql,
    fence: AttemptFence,
    now: Date,
  ): Promise<{ held: boolean; cancelRequested: boolean }> => {
    const values = [fence.id, fence.attempt, now];
    const rows = await sql.queryAndCommit<{ cancelRequested: boolean }>(beatStatement, values);
    return { held: rows.length === 1, cancelRequested: rows[0]?.cancelRequested ?? false };
  },

  /**
   * Stores the result of one attempt, once: one conditional update decides, and everything that hangs
   * on it is part of the same statement. False when another attempt has taken over.
   */
  finish: async (
    sql: TenantSql,
    fence: AttemptFence,
    result: ExecutionResult,
    now: Date,
  ): Promise<boolean> => {
    const { figures, cases, peakMemoryBytes } = result;
    const rows = await sql.query(finishStatement, [
      ...[fence.id, fence.attempt, now, result.outcome, result.outcomeMessage],
      ...[result.stdout, result.stderr, result.truncated, result.exitCode, result.signal],
      ...[result.wallTimeMs, result.cpuTimeMs],
      peakMemoryBytes === null ? null : Math.round(peakMemoryBytes),
      ...[json(result.limits), result.imageDigest, json(result.libraries), json(result.peek)],
      ...[json(result.gpu), result.score, result.maxScore, result.failedRequired],
      json(result.idioms),
      figures.map(({ mediaType }) => mediaType),
      figures.map(({ data }) => Buffer.from(data)),
      JSON.stringify(
        cases.map((one, position) => ({ ...one, position, message: wellFormed(one.message) })),
      ),
    ]);
    return rows.length === 1;
  },

  /** Whether this very attempt has stored its result already. */
  isFinishedBy: async (sql: TenantSql, fence: AttemptFence): Promise<boolean> =>
    (await sql.query(finishedByStatement, [fence.id, fence.attempt])).length === 1,
};

export interface WorkableSession {
  status: string;
  maxAttempts: number | null;
  minGapSeconds: number;
  counts: string;
}

export interface PinnedQuestion {
  questionVersionId: string;
  kind: string;
  /** The question's own, or the one that was granted in the room. */
  environment: string;
}

const lockStatement: Statement = {
  name: 'session_lock',
  text: `SELECT status, max_attempts AS "maxAttempts", min_gap_seconds AS "minGapSeconds", counts
    FROM interview_session WHERE id = $1 FOR NO KEY UPDATE`,
};

const pinnedStatement: Statement = {
  name: 'session_pinned_question',
  text: `SELECT v.id AS "questionVersionId", v.kind,
      coalesce(r.state->'environments'->>v.question_id, v.environment) AS environment
    FROM session_question q JOIN question_version v ON v.id = q.question_version_id
    LEFT JOIN room_state r ON r.session_id = q.session_id
    WHERE q.session_id = $1 AND v.question_id = $2`,
};

/** What an execution has to know of its room. */
export const sessionSteps = {
  /** Holds the session's row until the end of the transaction. */
  lock: async (sql: TenantSql, id: SessionId): Promise<WorkableSession | null> =>
    (await sql.query<WorkableSession>(lockStatement, [id]))[0] ?? null,

  findPinnedQuestion: async (
    sql: TenantSql,
    id: SessionId,
    questionId: QuestionId,
  ): Promise<PinnedQuestion | null> =>
    (await sql.query<PinnedQuestion>(pinnedStatement, [id, questionId]))[0] ?? null,
};
