import {
  acceptedExecutionSchema,
  createPracticeRunSchema,
  environmentNameSchema,
  practiceSchema,
  sessionIdParamSchema,
  type EnvironmentName,
  type SessionId,
} from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../plugins/access.js';
import { executionLimit } from '../../rate-limits.js';
import type { Actor } from '../../security/actor.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { getRoomSession } from '../rooms/room-access.js';
import { environmentForQuestion, readOffered } from './environments.js';
import { submitExecution } from './submit-execution.js';

export async function practiceRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const access = 'room.practise' as const;

  app.get(
    '/v1/sessions/:id/practice',
    {
      config: { access },
      schema: { params: sessionIdParamSchema, response: { 200: practiceSchema } },
    },
    async (request) => {
      const environment = await findEnvironment(services, actorOf(request), request.params.id);
      const offered = await readOffered(services);
      const { libraries, limits } = offered.find(({ name }) => name === environment) ?? {
        libraries: [],
        limits: null,
      };
      return { environment, libraries, limits };
    },
  );

  app.post(
    '/v1/sessions/:id/practice-runs',
    {
      config: { access, rateLimit: executionLimit(services) },
      schema: {
        params: sessionIdParamSchema,
        body: createPracticeRunSchema,
        response: { 202: acceptedExecutionSchema },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const sessionId = request.params.id;
      const accepted = await submitExecution(services, actor, {
        ...{ sessionId, kind: 'run', questionId: null, practice: true },
        environment: await findEnvironment(services, actor, sessionId),
        files: request.body.files,
        stdin: null,
        wishes: { interactive: true },
        idempotencyKey: null,
      });
      return reply.code(202).send(accepted);
    },
  );
}

/** That of the first question with code, which is not named. */
async function findEnvironment(
  services: Services,
  actor: Actor,
  sessionId: SessionId,
): Promise<EnvironmentName> {
  const session = await services.db.withTenant(actor.organizationId, (tx) =>
    getRoomSession(tx, actor, sessionId),
  );
  const first = session.sessionQuestions.find(
    ({ questionVersion }) => questionVersion.kind === 'coding',
  );
  const own = environmentNameSchema.parse(first?.questionVersion.environment ?? 'python');
  return environmentForQuestion(own, await readOffered(services));
}
