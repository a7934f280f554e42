import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import pgConnectionString from 'pg-connection-string';
import { createMigrationAdapterFactory } from './migration-adapter.js';

const prismaFolder = fileURLToPath(new URL('../../../../prisma', import.meta.url));
const schemaPath = join(prismaFolder, 'schema.prisma');
export const noFilters = { externalTables: [], externalEnums: [] };

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');
let loaded: Promise<Bindings> | undefined;

/** The bindings keep one module-wide instance, so it is made once per process. */
function loadBindings(): Promise<Bindings> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    './schema_engine_bg.js': { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  return bindings;
}

/** Prisma's schema engine as WebAssembly: no binary is downloaded. The caller must free it. */
export async function createSchemaEngine(url: string): Promise<SchemaEngine> {
  const bindings = await loadBindings();
  const factory = createMigrationAdapterFactory(connectionOf(url));
  return bindings.SchemaEngine.new(
    { datamodels: [await readSchema()] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

function connectionOf(url: string) {
  const { host, port, user, password, database } = pgConnectionString.parse(url);
  return {
    host: host ?? 'localhost',
    port: Number(port ?? 5432),
    user: user ?? '',
    password: password ?? '',
    database: database ?? '',
  };
}

export async function readSchema(): Promise<[path: string, content: string]> {
  return [schemaPath, await readFile(schemaPath, 'utf8')];
}

/** The folder `prisma/migrations`, as the engine wants it. */
export async function readMigrations(): Promise<MigrationList> {
  const baseDir = join(prismaFolder, 'migrations');
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const lockPath = join(baseDir, 'migration_lock.toml');
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: await readFile(lockPath, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok',
            value: await readFile(join(baseDir, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  };
}
