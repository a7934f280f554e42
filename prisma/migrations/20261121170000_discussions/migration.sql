-- Questions that are talked about have nothing to grade.
ALTER TABLE "question_version" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'coding';

-- What an interviewer has heard of the points of a talk, by their places in the pinned version.
CREATE TABLE "discussion_tick" (
    "organization_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "author_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "points" INTEGER[] NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "discussion_tick_pkey" PRIMARY KEY ("organization_id","session_id","author_id","question_id")
);
ALTER TABLE "discussion_tick" ADD CONSTRAINT "discussion_tick_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "discussion_tick" ADD CONSTRAINT "discussion_tick_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "interview_session"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "discussion_tick" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "discussion_tick" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "discussion_tick" USING (organization_id = current_organization_id())
  WITH CHECK (organization_id = current_organization_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "discussion_tick" TO pairwise_app;
