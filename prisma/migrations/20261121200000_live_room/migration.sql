-- What is agreed in advance about a session.
ALTER TABLE "interview_session"
  ADD COLUMN "meeting_url" TEXT,
  ADD COLUMN "time_multiplier" DOUBLE PRECISION NOT NULL DEFAULT 1,
  ADD COLUMN "integrity" BOOLEAN NOT NULL DEFAULT true;

-- A note is pinned to a second, to the text as it stood then, and to a question.
ALTER TABLE "note"
  ADD COLUMN "pinned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "room_update_id" BIGINT,
  ADD COLUMN "question_id" TEXT;
UPDATE "note" SET "pinned_at" = "created_at";

-- Clocks, phases, locks and grants of a room, as of its last change.
CREATE TABLE "room_state" (
    "organization_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "state" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "room_state_pkey" PRIMARY KEY ("organization_id","session_id")
);
ALTER TABLE "room_state" ADD CONSTRAINT "room_state_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "room_state" ADD CONSTRAINT "room_state_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "interview_session"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "room_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "room_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "room_state" USING (organization_id = current_organization_id())
  WITH CHECK (organization_id = current_organization_id());
GRANT SELECT, INSERT, UPDATE ON "room_state" TO pairwise_app;

-- The record of a session: rows are only ever added.
CREATE TABLE "room_entry" (
    "id" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "command_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "audience" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "room_entry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "room_entry_audience_known" CHECK ("audience" IN ('everyone', 'staff'))
);
CREATE INDEX "room_entry_organization_id_session_id_id_idx" ON "room_entry"("organization_id", "session_id", "id");
CREATE UNIQUE INDEX "room_entry_organization_id_session_id_actor_id_command_id_key" ON "room_entry"("organization_id", "session_id", "actor_id", "command_id");
ALTER TABLE "room_entry" ADD CONSTRAINT "room_entry_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "room_entry" ADD CONSTRAINT "room_entry_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "interview_session"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "room_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "room_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "room_entry" USING (organization_id = current_organization_id())
  WITH CHECK (organization_id = current_organization_id());
GRANT SELECT, INSERT ON "room_entry" TO pairwise_app;
GRANT USAGE ON SEQUENCE "room_entry_id_seq" TO pairwise_app;
