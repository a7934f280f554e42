import type { LaunchContext } from './context.js';
import { noteServices, provideDatabase, provideDocker, provideRedis } from './services.js';

/** Only the database, the queue and Docker, for work on a single application. */
export async function runServices(context: LaunchContext): Promise<void> {
  const [database, redisUrl] = await Promise.all([
    provideDatabase(context),
    provideRedis(context),
    provideDocker(context),
  ]);
  noteServices(context, { ...database, redisUrl });
  context.steps.line(
    `\nServices are up; their addresses are in ${context.layout.stateDir}/services.json. ` +
      'Ctrl-C stops them.',
  );
}
