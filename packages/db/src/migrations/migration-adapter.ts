import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

const CHAR_OID = 18;
const TEXT_OID = 25;

type RawResult = { fields: { dataTypeID: number }[] };
type PerformIo = (query: SqlQuery) => Promise<RawResult>;

/**
 * Prisma's Postgres adapter, mended in the three places where the schema engine asks more of it
 * than the client does: the "char" type of the system catalogue, scripts that hold semicolons
 * inside functions, and the shadow database, which must not inherit the connection string's name.
 */
export function createMigrationAdapterFactory(
  connection: pg.PoolConfig,
): SqlMigrationAwareDriverAdapterFactory {
  const plain = new PrismaPg(connection);
  return {
    provider: plain.provider,
    adapterName: plain.adapterName,
    connect: async () => mend(await plain.connect()),
    connectToShadowDb: () => connectToShadow(connection),
  };
}

async function connectToShadow(connection: pg.PoolConfig): Promise<SqlDriverAdapter> {
  const database = `pairwise_shadow_${globalThis.crypto.randomUUID().replaceAll('-', '')}`;
  await runOnce(connection, `CREATE DATABASE ${database}`);
  const shadow = await new PrismaPg({ ...connection, database }).connect();
  const dispose = shadow.dispose.bind(shadow);
  const mended = mend(shadow);
  mended.dispose = async () => {
    await dispose();
    await runOnce(connection, `DROP DATABASE ${database} WITH (FORCE)`);
  };
  return mended;
}

async function runOnce(connection: pg.PoolConfig, sql: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

type UnderlyingPool = SqlDriverAdapter & { underlyingDriver(): pg.Pool };

function mend<Adapter extends UnderlyingPool>(adapter: Adapter): Adapter {
  const charColumns = new WeakMap<SqlQuery, number[]>();
  const performIo = (Reflect.get(adapter, 'performIO') as PerformIo).bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);

  Reflect.set(adapter, 'performIO', async (query: SqlQuery) => {
    const result = await performIo(query);
    charColumns.set(query, rewriteCharFields(result));
    return result;
  });
  adapter.queryRaw = async (query): Promise<SqlResultSet> => {
    const result = await queryRaw(query);
    const columnTypes = [...result.columnTypes];
    for (const index of charColumns.get(query) ?? []) columnTypes[index] = ColumnTypeEnum.Character;
    return { ...result, columnTypes };
  };
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script);
  };
  return adapter;
}

function rewriteCharFields(result: RawResult): number[] {
  const indexes: number[] = [];
  result.fields.forEach((field, index) => {
    if (field.dataTypeID !== CHAR_OID) return;
    field.dataTypeID = TEXT_OID;
    indexes.push(index);
  });
  return indexes;
}
