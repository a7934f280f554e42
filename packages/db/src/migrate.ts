import {
  createSchemaEngine,
  noFilters,
  readMigrations,
  readSchema,
} from './migrations/schema-engine.js';

/** Applies what `prisma/migrations` holds and the database lacks; `url` must be the owner's. */
export async function migrate(url: string): Promise<{ applied: string[] }> {
  const engine = await createSchemaEngine(url);
  try {
    const output = await engine.applyMigrations({
      migrationsList: await readMigrations(),
      filters: noFilters,
    });
    return { applied: output.appliedMigrationNames };
  } finally {
    engine.free();
  }
}

/**
 * SQL that would lead from the migrations to `schema.prisma`; empty when they agree. Replays the
 * migrations in a shadow database, so `url` must be allowed to create one. `extraModels` is text to
 * add to the schema: what would a change of it need?
 */
export async function diffMigrationsAndSchema(url: string, extraModels = ''): Promise<string> {
  const engine = await createSchemaEngine(url);
  const [path, content] = await readSchema();
  try {
    const result = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations()) },
      to: { tag: 'schemaDatamodel', files: [{ path, content: content + extraModels }] },
      script: true,
      exitCode: true,
      filters: noFilters,
    });
    return result.exitCode === 0 ? '' : (result.stdout ?? '');
  } finally {
    engine.free();
  }
}
