import { join } from 'node:path';
import type { LaunchContext } from './context.js';
import { type DatabaseUrls, prepareDatabase } from './database.js';
import { startDocker } from './docker.js';
import { LaunchFailure } from './failure.js';
import { writePrivateJsonFile } from './json-file.js';
import { startPostgres } from './postgres.js';
import { startRedis } from './redis.js';

export interface Services extends DatabaseUrls {
  readonly redisUrl: string;
}

/** Writes the addresses down, for tools that are run by hand. */
export function noteServices(context: LaunchContext, services: Services): void {
  writePrivateJsonFile(join(context.layout.stateDir, 'services.json'), services);
}

/** A server of ours, unless variables name another one. */
export async function provideDatabase(context: LaunchContext): Promise<DatabaseUrls> {
  const given = givenDatabase(context.env);
  if (given !== undefined) return given;
  return context.steps.run('Database (PostgreSQL)', async () => {
    const { layout, children, secrets, isDisposable } = context;
    const port = await context.ports.choose('postgres', 25_432);
    const password = secrets.postgresPassword;
    const server = await startPostgres({ layout, children, port, password, isDisposable });
    const state = { dataDir: server.files.dataDir, programDir: server.files.programDir };
    writePrivateJsonFile(join(layout.stateDir, 'state.json'), { postgres: state });
    return prepareDatabase(server.adminUrl, secrets);
  });
}

function givenDatabase(env: NodeJS.ProcessEnv): DatabaseUrls | undefined {
  const appUrl = env['DATABASE_URL'];
  const ownerUrl = env['DATABASE_OWNER_URL'];
  if (appUrl !== undefined && ownerUrl !== undefined) {
    return { appUrl, ownerUrl, adminUrl: env['DATABASE_ADMIN_URL'] };
  }
  if (appUrl === undefined && ownerUrl === undefined) return undefined;
  throw new LaunchFailure('Set DATABASE_URL and DATABASE_OWNER_URL together, or neither of them.');
}

export async function provideRedis(context: LaunchContext): Promise<string> {
  const given = context.env['REDIS_URL'];
  if (given !== undefined) return given;
  return context.steps.run('Queue (Redis)', async () => {
    const { layout, children, secrets } = context;
    const port = await context.ports.choose('redis', 26_379);
    return startRedis({ layout, children, port, password: secrets.redisPassword });
  });
}

export async function provideDocker(context: LaunchContext): Promise<void> {
  if (context.env['DOCKER_HOST'] !== undefined) return;
  await context.steps.run('Containers (Docker Engine)', () => startDocker(context));
}
