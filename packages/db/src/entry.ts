import type {
  ApiKeyId,
  EnvironmentName,
  ExecutionId,
  ExecutionKind,
  InvitationId,
  MemberInvitationId,
  MemberRole,
  OrganizationId,
  OwnImageId,
  QuestionValidationId,
  RegradeId,
  SessionId,
  SessionStatus,
  UserId,
} from '@pairwise/contracts';
import type { Database } from './database.js';

/**
 * The ways into a tenant. Each asks one function of the database that runs with the right to look
 * across organizations and answers with ids only; whatever else is wanted is then read with
 * `withTenant`.
 */
export interface MembershipRow {
  organizationId: OrganizationId;
  name: string;
  slug: string;
  role: MemberRole;
}

export async function findMemberships(db: Database, userId: UserId): Promise<MembershipRow[]> {
  const { rows } = await db.pool.query<MembershipRow>(
    'SELECT organization_id AS "organizationId", name, slug, role FROM find_memberships($1)',
    [userId],
  );
  return rows;
}

export interface ApiKeyEntry {
  organizationId: OrganizationId;
  apiKeyId: ApiKeyId;
  name: string;
}

export async function findApiKey(db: Database, keyHash: string): Promise<ApiKeyEntry | null> {
  const { rows } = await db.pool.query<ApiKeyEntry>({
    name: 'find_api_key',
    text: `SELECT organization_id AS "organizationId", api_key_id AS "apiKeyId", name
      FROM find_api_key($1)`,
    values: [keyHash],
  });
  return rows[0] ?? null;
}

export interface InvitationEntry {
  organizationId: OrganizationId;
  invitationId: InvitationId;
}

export async function findInvitationEntry(
  db: Database,
  tokenHash: string,
): Promise<InvitationEntry | null> {
  const { rows } = await db.pool.query<InvitationEntry>(
    `SELECT organization_id AS "organizationId", invitation_id AS "invitationId"
     FROM find_invitation($1)`,
    [tokenHash],
  );
  return rows[0] ?? null;
}

export interface MemberInvitationEntry {
  organizationId: OrganizationId;
  memberInvitationId: MemberInvitationId;
}

export async function findMemberInvitationEntry(
  db: Database,
  tokenHash: string,
): Promise<MemberInvitationEntry | null> {
  const { rows } = await db.pool.query<MemberInvitationEntry>(
    `SELECT organization_id AS "organizationId", member_invitation_id AS "memberInvitationId"
     FROM find_member_invitation($1)`,
    [tokenHash],
  );
  return rows[0] ?? null;
}

export interface DueExecution {
  organizationId: OrganizationId;
  executionId: ExecutionId;
  sessionId: SessionId;
  kind: ExecutionKind;
  environment: EnvironmentName;
  attempt: number;
}

/** Executions that were committed but not queued, or whose worker has fallen silent. */
export async function findDueExecutions(
  db: Database,
  query: { queuedBefore: Date; silentSince: Date; atMost: number },
): Promise<DueExecution[]> {
  const { rows } = await db.pool.query<DueExecution>(
    `SELECT organization_id AS "organizationId", execution_id AS "executionId",
            session_id AS "sessionId", kind, environment, attempt
     FROM find_due_executions($1, $2, $3)`,
    [query.queuedBefore, query.silentSince, query.atMost],
  );
  return rows;
}

export interface WaitingExecution {
  organizationId: OrganizationId;
  executionId: ExecutionId;
  sessionId: SessionId;
  kind: ExecutionKind;
  environment: EnvironmentName;
  attempt: number;
  sessionStatus: SessionStatus;
}

/** Executions that have waited for a worker since before `queuedBefore`, the oldest first. */
export async function findWaitingExecutions(
  db: Database,
  query: { queuedBefore: Date; atMost: number },
): Promise<WaitingExecution[]> {
  const { rows } = await db.pool.query<WaitingExecution>(
    `SELECT organization_id AS "organizationId", execution_id AS "executionId",
            session_id AS "sessionId", kind, environment, attempt,
            session_status AS "sessionStatus"
     FROM find_waiting_executions($1, $2)`,
    [query.queuedBefore, query.atMost],
  );
  return rows;
}

export interface UncheckedImage {
  organizationId: OrganizationId;
  ownImageId: OwnImageId;
}

/** Organizations' own images that nobody has checked yet. */
export async function findUncheckedImages(
  db: Database,
  query: { atMost: number },
): Promise<UncheckedImage[]> {
  const { rows } = await db.pool.query<UncheckedImage>(
    `SELECT organization_id AS "organizationId", own_image_id AS "ownImageId"
     FROM find_unchecked_images($1)`,
    [query.atMost],
  );
  return rows;
}

export interface DueValidation {
  organizationId: OrganizationId;
  validationId: QuestionValidationId;
  attempt: number;
}

/** Validations that wait for a worker, or whose worker has fallen silent. */
export async function findDueValidations(
  db: Database,
  query: { queuedBefore: Date; silentSince: Date; atMost: number },
): Promise<DueValidation[]> {
  const { rows } = await db.pool.query<DueValidation>(
    `SELECT organization_id AS "organizationId", validation_id AS "validationId", attempt
     FROM find_due_validations($1, $2, $3)`,
    [query.queuedBefore, query.silentSince, query.atMost],
  );
  return rows;
}

export interface DueRegrade {
  organizationId: OrganizationId;
  regradeId: RegradeId;
  attempt: number;
}

/** Regrades that wait for a worker, or whose worker has fallen silent. */
export async function findDueRegrades(
  db: Database,
  query: { queuedBefore: Date; silentSince: Date; atMost: number },
): Promise<DueRegrade[]> {
  const { rows } = await db.pool.query<DueRegrade>(
    `SELECT organization_id AS "organizationId", regrade_id AS "regradeId", attempt
     FROM find_due_regrades($1, $2, $3)`,
    [query.queuedBefore, query.silentSince, query.atMost],
  );
  return rows;
}
