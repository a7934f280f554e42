import { Database } from '@pairwise/db';
import { connectForRequests, connectPatiently } from '@pairwise/queue';
import { closeOnSignal, createLogger } from '@pairwise/telemetry';
import { buildRealtime } from './app.js';
import { readEnvironment } from './env.js';

const environment = readEnvironment(process.env);
const logger = createLogger('realtime', { level: environment.LOG_LEVEL });
const db = new Database({ url: environment.DATABASE_URL, connectionsMax: 10 });
await db.assertHarmlessRole();
const subscriber = connectPatiently(environment.REDIS_URL);
const publisher = connectForRequests(environment.REDIS_URL);
const realtime = await buildRealtime({
  db,
  subscriber,
  publisher,
  authSecret: environment.AUTH_SECRET,
  publicUrl: environment.PUBLIC_URL,
  logger,
});
closeOnSignal(logger, async () => {
  await realtime.close();
  subscriber.disconnect();
  publisher.disconnect();
  await db.close();
});
realtime.http.listen(environment.PORT, environment.HOST, () => {
  logger.info({ port: environment.PORT }, 'listening');
});
