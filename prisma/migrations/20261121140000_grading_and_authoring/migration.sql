-- What grading finds beside points.
ALTER TABLE "execution"
  ADD COLUMN "failed_required" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "idioms" JSONB;

ALTER TABLE "case_result" ADD COLUMN "required" BOOLEAN NOT NULL DEFAULT false;

-- How often a candidate may submit, how soon again, and which submission counts.
ALTER TABLE "interview_session"
  ADD COLUMN "max_attempts" INTEGER,
  ADD COLUMN "min_gap_seconds" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "counts" TEXT NOT NULL DEFAULT 'best';

-- A version never changes; only whether it is the current one does.
ALTER TABLE "question_version"
  ADD COLUMN "number" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "published_by" TEXT,
  ADD COLUMN "files" JSONB NOT NULL DEFAULT '{}';

-- Number 0 is a state of a draft that its author tries out; it never becomes current.
CREATE UNIQUE INDEX "question_version_own_number" ON "question_version"
  (organization_id, question_id, number) WHERE organization_id IS NOT NULL AND number > 0;
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_trial_is_not_current"
  CHECK (number > 0 OR NOT is_current);
GRANT INSERT ON "question_version" TO pairwise_app;
GRANT UPDATE (is_current) ON "question_version" TO pairwise_app;
GRANT INSERT ON "dataset" TO pairwise_app;

-- A question that an organization writes: a folder of files, saved as often as its author likes.
CREATE TABLE "question_draft" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "files" JSONB NOT NULL,
    "datasets" JSONB NOT NULL DEFAULT '[]',
    "digest" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "based_on" TEXT,
    "created_by" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "reviewed_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_draft_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "question_draft_organization_id_question_id_key"
  ON "question_draft"("organization_id", "question_id");
CREATE UNIQUE INDEX "question_draft_organization_id_id_key"
  ON "question_draft"("organization_id", "id");

CREATE TABLE "question_revision" (
    "organization_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "files" JSONB NOT NULL,
    "datasets" JSONB NOT NULL DEFAULT '[]',
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_revision_pkey" PRIMARY KEY ("organization_id", "draft_id", "revision")
);

-- One run of the publish gate over one state of a question's files.
CREATE TABLE "question_validation" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "datasets" JSONB NOT NULL DEFAULT '[]',
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "progress" JSONB NOT NULL DEFAULT '{"done":0,"total":0}',
    "report" JSONB,
    "is_green" BOOLEAN NOT NULL DEFAULT false,
    "requested_by" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_validation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "question_validation_organization_id_question_id_digest_idx"
  ON "question_validation"("organization_id", "question_id", "digest");
CREATE UNIQUE INDEX "question_validation_organization_id_requested_by_idempotenc_key"
  ON "question_validation"("organization_id", "requested_by", "idempotency_key");

-- A submission graded once more. The original stays as it is.
CREATE TABLE "regrade" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "execution_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,
    "requested_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "regrade_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "regrade_organization_id_execution_id_created_at_idx"
  ON "regrade"("organization_id", "execution_id", "created_at");

ALTER TABLE "question_draft" ADD CONSTRAINT "question_draft_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "question_revision" ADD CONSTRAINT "question_revision_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "question_revision" ADD CONSTRAINT "question_revision_organization_id_draft_id_fkey"
  FOREIGN KEY ("organization_id", "draft_id") REFERENCES "question_draft"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "question_validation" ADD CONSTRAINT "question_validation_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_organization_id_execution_id_fkey"
  FOREIGN KEY ("organization_id", "execution_id") REFERENCES "execution"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE
  entry text;
BEGIN
  FOREACH entry IN ARRAY ARRAY['question_draft', 'question_revision', 'question_validation', 'regrade'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', entry);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', entry);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (organization_id = current_organization_id())
         WITH CHECK (organization_id = current_organization_id())', entry);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "question_draft", "question_validation", "regrade" TO pairwise_app;
-- History is only ever added to.
GRANT SELECT, INSERT ON "question_revision" TO pairwise_app;

ALTER TABLE "question_draft" ADD CONSTRAINT "question_draft_state_known"
  CHECK (state IN ('draft', 'in_review', 'live', 'retired'));
ALTER TABLE "question_validation" ADD CONSTRAINT "question_validation_status_known"
  CHECK (status IN ('queued', 'running', 'finished'));
ALTER TABLE "question_validation" ADD CONSTRAINT "question_validation_green_is_finished"
  CHECK (status = 'finished' OR NOT is_green);
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_status_known"
  CHECK (status IN ('queued', 'running', 'finished'));
ALTER TABLE "interview_session" ADD CONSTRAINT "interview_session_counts_known"
  CHECK (counts IN ('best', 'last'));

-- What waits, or whose worker fell silent. The workers' reconciler asks for all organizations.
CREATE FUNCTION find_due_validations(queued_before timestamptz, silent_since timestamptz, at_most int)
  RETURNS TABLE (organization_id uuid, validation_id uuid, attempt int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.organization_id, v.id, v.attempt
  FROM question_validation v
  WHERE (v.status = 'queued' AND v.created_at < queued_before)
     OR (v.status = 'running' AND v.heartbeat_at < silent_since)
  ORDER BY v.created_at
  LIMIT at_most
$$;

CREATE FUNCTION find_due_regrades(queued_before timestamptz, silent_since timestamptz, at_most int)
  RETURNS TABLE (organization_id uuid, regrade_id uuid, attempt int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.organization_id, r.id, r.attempt
  FROM regrade r
  WHERE (r.status = 'queued' AND r.created_at < queued_before)
     OR (r.status = 'running' AND r.heartbeat_at < silent_since)
  ORDER BY r.created_at
  LIMIT at_most
$$;

GRANT SELECT ON "question_validation", "regrade" TO pairwise_maintenance;
GRANT CREATE ON SCHEMA public TO pairwise_maintenance;
DO $$
DECLARE
  entry text;
BEGIN
  FOREACH entry IN ARRAY ARRAY[
    'find_due_validations(timestamptz, timestamptz, int)',
    'find_due_regrades(timestamptz, timestamptz, int)'
  ] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', entry);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO pairwise_app', entry);
    EXECUTE format('ALTER FUNCTION %s OWNER TO pairwise_maintenance', entry);
  END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA public FROM pairwise_maintenance;
