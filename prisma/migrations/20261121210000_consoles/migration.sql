-- A console is an execution that goes on from a run and takes statements.
ALTER TABLE "execution" DROP CONSTRAINT "execution_kind_known";
ALTER TABLE "execution" ADD CONSTRAINT "execution_kind_known"
  CHECK (kind IN ('run', 'submission', 'console'));
ALTER TABLE "execution" ADD COLUMN "run_id" UUID;

-- Each statement with what came of it, stored when it is done. Rows are only ever added.
CREATE TABLE "console_entry" (
    "organization_id" UUID NOT NULL,
    "execution_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "cell_title" TEXT,
    "by_name" TEXT NOT NULL,
    "by_role" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "cause" TEXT,
    "wall_time_ms" DOUBLE PRECISION,
    "truncated" BOOLEAN NOT NULL,
    "pieces" JSONB NOT NULL,

    CONSTRAINT "console_entry_pkey" PRIMARY KEY ("organization_id","execution_id","number")
);
ALTER TABLE "console_entry" ADD CONSTRAINT "console_entry_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "console_entry" ADD CONSTRAINT "console_entry_organization_id_execution_id_fkey" FOREIGN KEY ("organization_id", "execution_id") REFERENCES "execution"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "console_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "console_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "console_entry" USING (organization_id = current_organization_id())
  WITH CHECK (organization_id = current_organization_id());
GRANT SELECT, INSERT ON "console_entry" TO pairwise_app;
