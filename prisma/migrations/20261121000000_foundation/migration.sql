-- The three roles are made outside of migrations, because that takes a superuser: see infra/postgres.
DO $$
DECLARE
  missing text;
BEGIN
  SELECT string_agg(name, ', ') INTO missing
  FROM unnest(ARRAY['pairwise_app', 'pairwise_maintenance']) AS name
  WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name);
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'Create the database roles first (%): see infra/postgres/README.md', missing;
  END IF;
END
$$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "app_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "organization_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateTable
CREATE TABLE "member_invitation" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_version" (
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "question_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "environment" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "tags" TEXT[],
    "tests" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "is_current" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_session" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'interview',
    "status" TEXT NOT NULL DEFAULT 'pending',
    "candidate_name" TEXT NOT NULL,
    "candidate_email" TEXT NOT NULL,
    "duration_minutes" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "interview_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_question" (
    "organization_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "question_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "session_question_pkey" PRIMARY KEY ("organization_id","session_id","position")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "first_opened_at" TIMESTAMPTZ(3),
    "display_name" TEXT,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room_update" (
    "id" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "update" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "room_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "execution" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "question_version_id" UUID,
    "question_id" TEXT,
    "requested_by_id" TEXT NOT NULL,
    "requested_by_name" TEXT NOT NULL,
    "requested_by_role" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "stdin" TEXT,
    "code_hash" TEXT NOT NULL,
    "seed" BIGINT NOT NULL,
    "idempotency_key" TEXT,
    "request_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "worker_id" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enqueued_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "cancel_requested_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "outcome_message" TEXT,
    "stdout" TEXT NOT NULL DEFAULT '',
    "stderr" TEXT NOT NULL DEFAULT '',
    "truncated" BOOLEAN NOT NULL DEFAULT false,
    "exit_code" INTEGER,
    "signal" INTEGER,
    "wall_time_ms" DOUBLE PRECISION,
    "cpu_time_ms" DOUBLE PRECISION,
    "peak_memory_bytes" BIGINT,
    "limits" JSONB,
    "image_digest" TEXT,
    "libraries" JSONB,
    "score" DOUBLE PRECISION,
    "max_score" DOUBLE PRECISION,

    CONSTRAINT "execution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "execution_figure" (
    "organization_id" UUID NOT NULL,
    "execution_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "execution_figure_pkey" PRIMARY KEY ("organization_id","execution_id","position")
);

-- CreateTable
CREATE TABLE "case_result" (
    "organization_id" UUID NOT NULL,
    "execution_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "max_points" DOUBLE PRECISION NOT NULL,
    "message" TEXT,
    "wall_time_ms" DOUBLE PRECISION,

    CONSTRAINT "case_result_pkey" PRIMARY KEY ("organization_id","execution_id","position")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "author_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorecard" (
    "organization_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "ratings" JSONB NOT NULL,
    "recommendation" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "submitted_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scorecard_pkey" PRIMARY KEY ("organization_id","session_id","author_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_key" ON "auth_session"("token");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE INDEX "auth_account_user_id_idx" ON "auth_account"("user_id");

-- CreateIndex
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_invitation_token_hash_key" ON "member_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "member_invitation_organization_id_created_at_idx" ON "member_invitation"("organization_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE INDEX "api_key_organization_id_created_at_idx" ON "api_key"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "question_version_question_id_is_current_idx" ON "question_version"("question_id", "is_current");

-- CreateIndex
CREATE INDEX "interview_session_organization_id_kind_created_at_id_idx" ON "interview_session"("organization_id", "kind", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "interview_session_organization_id_id_key" ON "interview_session"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_organization_id_session_id_idx" ON "invitation"("organization_id", "session_id");

-- CreateIndex
CREATE INDEX "room_update_organization_id_session_id_id_idx" ON "room_update"("organization_id", "session_id", "id");

-- CreateIndex
CREATE INDEX "execution_organization_id_session_id_queued_at_idx" ON "execution"("organization_id", "session_id", "queued_at");

-- CreateIndex
CREATE INDEX "execution_status_queued_at_idx" ON "execution"("status", "queued_at");

-- CreateIndex
CREATE UNIQUE INDEX "execution_organization_id_id_key" ON "execution"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "execution_organization_id_session_id_requested_by_id_idempo_key" ON "execution"("organization_id", "session_id", "requested_by_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "note_organization_id_session_id_author_id_idx" ON "note"("organization_id", "session_id", "author_id");

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_invitation" ADD CONSTRAINT "member_invitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_session" ADD CONSTRAINT "interview_session_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_question" ADD CONSTRAINT "session_question_question_version_id_fkey" FOREIGN KEY ("question_version_id") REFERENCES "question_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_question" ADD CONSTRAINT "session_question_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_question" ADD CONSTRAINT "session_question_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "interview_session"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "interview_session"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_update" ADD CONSTRAINT "room_update_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_update" ADD CONSTRAINT "room_update_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "interview_session"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution" ADD CONSTRAINT "execution_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution" ADD CONSTRAINT "execution_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "interview_session"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution" ADD CONSTRAINT "execution_question_version_id_fkey" FOREIGN KEY ("question_version_id") REFERENCES "question_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution_figure" ADD CONSTRAINT "execution_figure_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution_figure" ADD CONSTRAINT "execution_figure_organization_id_execution_id_fkey" FOREIGN KEY ("organization_id", "execution_id") REFERENCES "execution"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_result" ADD CONSTRAINT "case_result_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_result" ADD CONSTRAINT "case_result_organization_id_execution_id_fkey" FOREIGN KEY ("organization_id", "execution_id") REFERENCES "execution"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "interview_session"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "interview_session"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Values that a column may take. Prisma cannot state them; the tables refuse anything else.
ALTER TABLE "member" ADD CONSTRAINT "member_role_known"
  CHECK (role IN ('owner', 'interviewer', 'hiring_manager'));
ALTER TABLE "member_invitation" ADD CONSTRAINT "member_invitation_role_known"
  CHECK (role IN ('owner', 'interviewer', 'hiring_manager'));
ALTER TABLE "interview_session" ADD CONSTRAINT "interview_session_status_known"
  CHECK (status IN ('pending', 'live', 'ended', 'cancelled'));
ALTER TABLE "interview_session" ADD CONSTRAINT "interview_session_kind_known"
  CHECK (kind IN ('interview', 'practice'));
ALTER TABLE "execution" ADD CONSTRAINT "execution_kind_known" CHECK (kind IN ('run', 'submission'));
ALTER TABLE "execution" ADD CONSTRAINT "execution_status_known"
  CHECK (status IN ('queued', 'running', 'finished'));
ALTER TABLE "execution" ADD CONSTRAINT "execution_ends_in_one_outcome"
  CHECK ((status = 'finished') = (outcome IS NOT NULL));
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_status_known"
  CHECK (status IN ('draft', 'submitted'));

-- At most one current version of a built-in question, and of a tenant's own.
CREATE UNIQUE INDEX "question_version_current_builtin" ON "question_version" (question_id)
  WHERE is_current AND organization_id IS NULL;
CREATE UNIQUE INDEX "question_version_current_own" ON "question_version" (organization_id, question_id)
  WHERE is_current AND organization_id IS NOT NULL;

-- Null with no organization set. After the first transaction on a pooled connection the setting is
-- an empty string, not null, hence NULLIF.
CREATE FUNCTION current_organization_id() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.organization_id', true), '')::uuid;

-- Row-level security, forced so that the tables' owner is filtered as well.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'member', 'member_invitation', 'api_key', 'interview_session', 'session_question', 'invitation',
    'room_update', 'execution', 'execution_figure', 'case_result', 'note', 'scorecard'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (organization_id = current_organization_id()) '
      'WITH CHECK (organization_id = current_organization_id())', tenant_table);
  END LOOP;
END
$$;

ALTER TABLE "organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "organization" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "organization"
  USING (id = current_organization_id()) WITH CHECK (id = current_organization_id());

-- Built-in questions have no organization: each may read them, only the seed (as owner) writes them.
ALTER TABLE "question_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "question_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "question_version"
  USING (organization_id = current_organization_id())
  WITH CHECK (organization_id = current_organization_id());
CREATE POLICY builtin_read ON "question_version" FOR SELECT
  USING (organization_id IS NULL AND current_organization_id() IS NOT NULL);
CREATE POLICY builtin_write ON "question_version" TO CURRENT_USER
  USING (organization_id IS NULL) WITH CHECK (organization_id IS NULL);

-- What the services may do. Nothing is granted by default, and TRUNCATE (which ignores policies) never.
GRANT USAGE ON SCHEMA public TO pairwise_app, pairwise_maintenance;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "app_user", "auth_session", "auth_account", "auth_verification",
  "member", "member_invitation", "api_key", "interview_session", "session_question", "invitation",
  "note", "scorecard"
  TO pairwise_app;
GRANT SELECT, INSERT, UPDATE ON "organization", "execution" TO pairwise_app;
GRANT SELECT, INSERT ON "room_update", "execution_figure", "case_result" TO pairwise_app;
GRANT USAGE ON SEQUENCE "room_update_id_seq" TO pairwise_app;
GRANT SELECT ON "question_version" TO pairwise_app;

-- The ways into a tenant: from a person, a key or a link to the organization that it belongs to, and
-- from the clock to the executions that are due. They run as a role that no service can become and
-- answer with ids and names only; everything else is read under the tenant that they name.
CREATE FUNCTION find_memberships(of_user_id text)
  RETURNS TABLE (organization_id uuid, name text, slug text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.name, o.slug, m.role
  FROM member m JOIN organization o ON o.id = m.organization_id
  WHERE m.user_id = of_user_id
  ORDER BY m.created_at, o.id
$$;

CREATE FUNCTION find_api_key(of_key_hash text)
  RETURNS TABLE (organization_id uuid, api_key_id uuid, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT k.organization_id, k.id, k.name
  FROM api_key k WHERE k.key_hash = of_key_hash AND k.revoked_at IS NULL
$$;

CREATE FUNCTION find_invitation(of_token_hash text)
  RETURNS TABLE (organization_id uuid, invitation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.organization_id, i.id FROM invitation i WHERE i.token_hash = of_token_hash
$$;

CREATE FUNCTION find_member_invitation(of_token_hash text)
  RETURNS TABLE (organization_id uuid, member_invitation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.organization_id, i.id FROM member_invitation i WHERE i.token_hash = of_token_hash
$$;

-- Queued but never handed to the queue, or running without a sign of life from its worker.
CREATE FUNCTION find_due_executions(queued_before timestamptz, silent_since timestamptz, at_most int)
  RETURNS TABLE (organization_id uuid, execution_id uuid, kind text, attempt int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.organization_id, e.id, e.kind, e.attempt
  FROM execution e
  WHERE (e.status = 'queued' AND COALESCE(e.enqueued_at, e.queued_at) < queued_before)
     OR (e.status = 'running' AND e.heartbeat_at < silent_since)
  ORDER BY e.queued_at
  LIMIT at_most
$$;

GRANT SELECT ON "organization", "member", "api_key", "invitation", "member_invitation", "execution"
  TO pairwise_maintenance;
GRANT CREATE ON SCHEMA public TO pairwise_maintenance;
DO $$
DECLARE
  entry text;
BEGIN
  FOREACH entry IN ARRAY ARRAY[
    'find_memberships(text)', 'find_api_key(text)', 'find_invitation(text)',
    'find_member_invitation(text)', 'find_due_executions(timestamptz, timestamptz, int)'
  ] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', entry);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO pairwise_app', entry);
    EXECUTE format('ALTER FUNCTION %s OWNER TO pairwise_maintenance', entry);
  END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA public FROM pairwise_maintenance;
