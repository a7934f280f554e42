import { join } from 'node:path';
import type { LaunchContext } from './context.js';
import { LaunchFailure } from './failure.js';
import { defaultStateDir, repositoryRoot } from './layout.js';
import { provideImages } from './sandbox-images.js';
import { provideDocker } from './services.js';
import { prepareAll, seedDemo, startApps } from './start-command.js';
import { testEnvironment } from './test-state.js';
import { captureTool } from './tools.js';

/** Benchmarks get an instance of their own, which begins empty and ends with them. */
export const benchStateDir = (): string => join(defaultStateDir(), 'bench');

/** Limits on a single person would only measure themselves. */
export const benchEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...testEnvironment(env),
  EXECUTIONS_PER_MINUTE: '1000000',
  REQUESTS_PER_MINUTE: '1000000',
});

/** Starts the whole product and measures it; the exit code of the measurement. */
export async function runBench(context: LaunchContext): Promise<number> {
  const publicUrl = `http://localhost:${context.options.publicPort}`;
  const services = await prepareAll(context);
  const dev = await seedDemo(context, services, publicUrl);
  const addresses = await startApps(context, services, publicUrl, (failure) => {
    context.steps.problem(failure);
  });
  return runScript(context, 'infra/bench/main.ts', {
    BENCH_API_URL: `http://127.0.0.1:${addresses.apiPort}`,
    BENCH_WORKER_URL: `http://127.0.0.1:${addresses.workerHealthPort}`,
    BENCH_WORKER_ID: addresses.workerId,
    BENCH_PUBLIC_URL: publicUrl,
    BENCH_API_KEY: dev.apiKey,
    BENCH_ORGANIZATION_ID: dev.organizationId,
    // Rooms are measured on a room server of their own, without the other parts' work beside it.
    BENCH_DATABASE_URL: services.appUrl,
    BENCH_REDIS_URL: services.redisUrl,
    BENCH_AUTH_SECRET: context.secrets.authSecret,
  });
}

/** Runs every row of the hostile catalogue against the engine. */
export async function runHostile(context: LaunchContext): Promise<number> {
  await provideDocker(context);
  await provideImages(context);
  return runScript(context, 'packages/sandbox/test/hostile/main.ts', {});
}

async function runScript(
  context: LaunchContext,
  script: string,
  variables: NodeJS.ProcessEnv,
): Promise<number> {
  if (context.children.isClosed) throw new LaunchFailure('Stopped.');
  const { exitCode } = await captureTool(context, {
    name: context.options.command,
    args: [
      '--import',
      'tsx',
      '--expose-gc',
      join(repositoryRoot, script),
      ...context.options.words,
    ],
    env: variables,
    onLine: (line) => context.steps.line(line),
  });
  return exitCode;
}
