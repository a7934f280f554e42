-- What a run asks for, and what it leaves beside its output.
ALTER TABLE "execution"
  ADD COLUMN "interactive" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "wants_peek" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "figure_format" TEXT NOT NULL DEFAULT 'png',
  ADD COLUMN "peek" JSONB,
  ADD COLUMN "gpu" JSONB;

CREATE INDEX "execution_organization_id_status_idx" ON "execution"("organization_id", "status");

-- Files that a question's programs find in data/. Kept once per content.
CREATE TABLE "dataset" (
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "sha256" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "dataset_sha256_idx" ON "dataset"("sha256");

ALTER TABLE "dataset" ADD CONSTRAINT "dataset_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE UNIQUE INDEX "dataset_builtin" ON "dataset" (sha256) WHERE organization_id IS NULL;
CREATE UNIQUE INDEX "dataset_own" ON "dataset" (organization_id, sha256)
  WHERE organization_id IS NOT NULL;

ALTER TABLE "dataset" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "dataset" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "dataset"
  USING (organization_id = current_organization_id())
  WITH CHECK (organization_id = current_organization_id());
CREATE POLICY builtin_read ON "dataset" FOR SELECT
  USING (organization_id IS NULL AND current_organization_id() IS NOT NULL);
CREATE POLICY builtin_write ON "dataset" TO CURRENT_USER
  USING (organization_id IS NULL) WITH CHECK (organization_id IS NULL);
GRANT SELECT ON "dataset" TO pairwise_app;

-- An organization's own sandbox images. None runs a candidate's code before it passed every check.
CREATE TABLE "own_image" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "based_on" TEXT NOT NULL,
    "preload" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'checking',
    "digest" TEXT,
    "libraries" JSONB,
    "checks" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "own_image_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "own_image_organization_id_title_key" ON "own_image"("organization_id", "title");

ALTER TABLE "own_image" ADD CONSTRAINT "own_image_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "own_image" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "own_image" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "own_image"
  USING (organization_id = current_organization_id())
  WITH CHECK (organization_id = current_organization_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "own_image" TO pairwise_app;

-- For telling rooms how long they still wait.
CREATE FUNCTION find_waiting_executions(queued_before timestamptz, at_most int)
  RETURNS TABLE (
    organization_id uuid, execution_id uuid, session_id uuid, kind text, environment text,
    attempt int, session_status text
  )
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.organization_id, e.id, e.session_id, e.kind, e.environment, e.attempt, s.status
  FROM execution e JOIN interview_session s ON s.id = e.session_id
  WHERE e.status = 'queued' AND e.queued_at < queued_before
  ORDER BY e.queued_at
  LIMIT at_most
$$;

-- The queue needs to know as well which lane and which room a due execution belongs to.
DROP FUNCTION find_due_executions(timestamptz, timestamptz, int);
CREATE FUNCTION find_due_executions(queued_before timestamptz, silent_since timestamptz, at_most int)
  RETURNS TABLE (
    organization_id uuid, execution_id uuid, session_id uuid, kind text, environment text,
    attempt int
  )
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.organization_id, e.id, e.session_id, e.kind, e.environment, e.attempt
  FROM execution e
  WHERE (e.status = 'queued' AND COALESCE(e.enqueued_at, e.queued_at) < queued_before)
     OR (e.status = 'running' AND e.heartbeat_at < silent_since)
  ORDER BY e.queued_at
  LIMIT at_most
$$;

-- Which own images wait for their check, also after a crash of the worker that had begun it.
CREATE FUNCTION find_unchecked_images(at_most int)
  RETURNS TABLE (organization_id uuid, own_image_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.organization_id, i.id FROM own_image i WHERE i.status = 'checking'
  ORDER BY i.created_at LIMIT at_most
$$;

GRANT SELECT ON "interview_session", "own_image" TO pairwise_maintenance;
GRANT CREATE ON SCHEMA public TO pairwise_maintenance;
DO $$
DECLARE
  entry text;
BEGIN
  FOREACH entry IN ARRAY ARRAY[
    'find_waiting_executions(timestamptz, int)', 'find_unchecked_images(int)',
    'find_due_executions(timestamptz, timestamptz, int)'
  ] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', entry);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO pairwise_app', entry);
    EXECUTE format('ALTER FUNCTION %s OWNER TO pairwise_maintenance', entry);
  END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA public FROM pairwise_maintenance;
