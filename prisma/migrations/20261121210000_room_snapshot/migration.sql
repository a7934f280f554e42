-- What the updates of a room up to one of them come to, so that a long history opens quickly. The
-- updates themselves stay, each with its time.
CREATE TABLE "room_snapshot" (
    "organization_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "up_to_id" BIGINT NOT NULL,
    "state" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "room_snapshot_pkey" PRIMARY KEY ("organization_id","session_id")
);
ALTER TABLE "room_snapshot" ADD CONSTRAINT "room_snapshot_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "room_snapshot" ADD CONSTRAINT "room_snapshot_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "interview_session"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "room_snapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "room_snapshot" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "room_snapshot" USING (organization_id = current_organization_id())
  WITH CHECK (organization_id = current_organization_id());
GRANT SELECT, INSERT, UPDATE ON "room_snapshot" TO pairwise_app;
