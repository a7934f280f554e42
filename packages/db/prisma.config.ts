import { defineConfig } from 'prisma/config';

// `generate`, `validate` and `format` need no schema engine, yet look for one: any existing file
// satisfies them, so that they work without a download. Commands that do use it are left alone.
const usesEngine = process.argv.some((word) => word === 'migrate' || word === 'db');
if (!usesEngine) process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({
  schema: '../../prisma/schema.prisma',
  migrations: { path: '../../prisma/migrations' },
  datasource: { url: process.env['DATABASE_OWNER_URL'] ?? 'postgresql://localhost/pairwise' },
});
