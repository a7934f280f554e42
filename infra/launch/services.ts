import { join } from 'node:path';
import type { RunningChild } from './children.js';
import { type DatabaseUrls, prepareDatabase } from './database.js';
import { startDocker } from './docker.js';
import { LaunchFailure } from './failure.js';
import { writePrivateJsonFile } from './json-file.js';
import type { Layout } from './layout.js';
import type { PortBook } from './ports.js';
import { startPostgres } from './postgres.js';
import type { ProcessBook } from './process-book.js';
import { startRedis } from './redis.js';
import type { Secrets } from './secrets.js';
import type { Steps } from './steps.js';
import type { StopList } from './stop-list.js';

export interface ServiceOptions {
  readonly layout: Layout;
  readonly book: ProcessBook;
  readonly ports: PortBook;
  readonly secrets: Secrets;
  readonly steps: Steps;
  readonly stops: StopList;
  readonly env: NodeJS.ProcessEnv;
  readonly isDisposable: boolean;
}

export interface Services extends DatabaseUrls {
  readonly redisUrl: string;
}

/** Starts what is not given by a variable; the three have nothing to wait for in one another. */
export async function startServices(options: ServiceOptions): Promise<Services> {
  const outcomes = await Promise.allSettled([
    provideDatabase(options),
    provideRedis(options),
    provideDocker(options),
  ]);
  // All have settled before a failure is passed on, so whatever did start is known to be stopped.
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  const [database, redis] = outcomes;
  if (database.status === 'rejected' || redis.status === 'rejected') throw new Error('unreachable');
  const services: Services = { ...database.value, redisUrl: redis.value };
  writePrivateJsonFile(join(options.layout.stateDir, 'services.json'), services);
  return services;
}

async function provideDatabase(options: ServiceOptions): Promise<DatabaseUrls> {
  const given = givenDatabase(options.env);
  if (given !== undefined) return given;
  return options.steps.run('Database (PostgreSQL)', async () => {
    const { layout, book, secrets, isDisposable } = options;
    const port = await options.ports.choose('postgres', 25_432);
    const password = secrets.postgresPassword;
    const server = await startPostgres({ layout, book, port, password, isDisposable });
    addStop(options.stops, 'PostgreSQL', server.child);
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

async function provideRedis(options: ServiceOptions): Promise<string> {
  const given = options.env['REDIS_URL'];
  if (given !== undefined) return given;
  return options.steps.run('Queue (Redis)', async () => {
    const { layout, book } = options;
    const port = await options.ports.choose('redis', 26_379);
    const server = await startRedis({
      layout,
      book,
      port,
      password: options.secrets.redisPassword,
    });
    addStop(options.stops, 'Redis', server.child);
    return server.url;
  });
}

async function provideDocker(options: ServiceOptions): Promise<void> {
  if (options.env['DOCKER_HOST'] !== undefined) return;
  await options.steps.run('Containers (Docker Engine)', async () => {
    const daemon = await startDocker(options);
    if (daemon !== undefined) addStop(options.stops, 'Docker Engine', daemon);
  });
}

function addStop(stops: StopList, label: string, child: RunningChild): void {
  stops.add(label, () => child.stop());
}
