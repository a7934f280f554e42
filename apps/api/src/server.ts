import { Database } from '@pairwise/db';
import {
  BackgroundQueue,
  connectForRequests,
  connectPatiently,
  ExecutionQueue,
  regradeLane,
  RunEventHub,
  validationLane,
} from '@pairwise/queue';
import { closeOnSignal, createLogger } from '@pairwise/telemetry';
import { buildApp } from './app.js';
import { readEnvironment } from './env.js';
import { createAuthentication } from './security/authentication.js';
import { defaultRateLimits } from './services.js';

const environment = readEnvironment(process.env);
const logger = createLogger('api', { level: environment.LOG_LEVEL });
const db = new Database({ url: environment.DATABASE_URL });
await db.assertHarmlessRole();
const redis = connectForRequests(environment.REDIS_URL);
const queueRedis = connectForRequests(environment.REDIS_URL);
const queue = new ExecutionQueue(queueRedis);
const validations = new BackgroundQueue(queueRedis, validationLane);
const regrades = new BackgroundQueue(queueRedis, regradeLane);
const runEvents = new RunEventHub(connectPatiently(environment.REDIS_URL), redis);
const app = await buildApp({
  db,
  redis,
  runEvents,
  queue,
  validations,
  regrades,
  authentication: createAuthentication({
    pool: db.pool,
    secret: environment.AUTH_SECRET,
    publicUrl: environment.PUBLIC_URL,
  }),
  authSecret: environment.AUTH_SECRET,
  publicUrl: environment.PUBLIC_URL,
  logger,
  rateLimits: {
    ...defaultRateLimits,
    requestsPerMinute: environment.REQUESTS_PER_MINUTE,
    executionsPerMinute: environment.EXECUTIONS_PER_MINUTE,
  },
});
closeOnSignal(logger, async () => {
  runEvents.close();
  await app.close();
  await Promise.all([queue.close(), validations.close(), regrades.close()]);
  redis.disconnect();
  await db.close();
});
await app.listen({ host: environment.HOST, port: environment.PORT });
