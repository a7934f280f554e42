import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { limits } from '@pairwise/contracts';
import { consoleFeature } from './features/consoles/index.js';
import { executionRoutes } from './features/executions/index.js';
import { healthRoutes } from './features/health/health.route.js';
import { invitationRoutes } from './features/invitations/index.js';
import { meRoutes } from './features/me/get-me.route.js';
import { ownImageRoutes } from './features/own-images/own-images.route.js';
import { noteRoutes } from './features/notes/notes.route.js';
import { organizationRoutes } from './features/organizations/index.js';
import { questionValidationRoutes } from './features/question-validations/question-validations.route.js';
import { questionDraftRoutes } from './features/question-drafts/index.js';
import { questionVersionRoutes } from './features/questions/question-versions.route.js';
import { questionRoutes } from './features/questions/questions.route.js';
import { regradeRoutes } from './features/regrades/regrades.route.js';
import { reportRoutes } from './features/reports/get-report.route.js';
import { roomRoutes } from './features/rooms/room.route.js';
import { discussionRoutes } from './features/discussions/discussions.route.js';
import { scorecardRoutes } from './features/scorecards/scorecards.route.js';
import { workerRoutes } from './features/workers/workers.route.js';
import { sessionRoutes } from './features/sessions/index.js';
import { accessPlugin } from './plugins/access.js';
import { openApiPlugin } from './plugins/openapi.js';
import { problemsPlugin, sendProblem } from './plugins/problems.js';
import { rateLimitStoreIn } from './plugins/rate-limit-store.js';
import { sameOriginPlugin } from './plugins/same-origin.js';
import { signInRoutes } from './plugins/sign-in.js';
import { RequestLog } from './request-log.js';
import type { Services } from './services.js';

/** Builds the API from its services; it neither listens nor reads the environment. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = services.logger;
  const app = Fastify({
    loggerInstance,
    logController: new RequestLog(),
    bodyLimit: limits.requestBodyBytes,
    // The web process in front is on the same host or inside the same network.
    trustProxy: 'loopback, linklocal, uniquelocal',
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: true,
    // A path that cannot be read fails before any route is found, so no error handler sees it.
    frameworkErrors: (_error, request, reply) =>
      sendProblem(request, reply, 'invalid_request', { detail: 'The address is not a valid one.' }),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(problemsPlugin);
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  await app.register(cookie);
  await app.register(accessPlugin, services);
  await app.register(sameOriginPlugin, { publicUrl: services.publicUrl });
  await app.register(rateLimit, {
    max: services.rateLimits.requestsPerMinute,
    timeWindow: 60_000,
    store: rateLimitStoreIn(services.redis, services.rateLimits.namespace),
    skipOnError: true,
  });
  await app.register(openApiPlugin, { publicUrl: services.publicUrl });
  for (const routes of [
    healthRoutes,
    signInRoutes,
    meRoutes,
    organizationRoutes,
    questionRoutes,
    questionVersionRoutes,
    questionDraftRoutes,
    questionValidationRoutes,
    sessionRoutes,
    invitationRoutes,
    roomRoutes,
    executionRoutes,
    consoleFeature,
    regradeRoutes,
    ownImageRoutes,
    workerRoutes,
    noteRoutes,
    scorecardRoutes,
    discussionRoutes,
    reportRoutes,
  ]) {
    await app.register(routes, services);
  }
  await app.ready();
  return app;
}
