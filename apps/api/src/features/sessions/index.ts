import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.js';
import { changeStatusRoutes } from './change-status.route.js';
import { sessionPageRoutes } from './sessions.route.js';

export async function sessionRoutes(app: FastifyInstance, services: Services): Promise<void> {
  await sessionPageRoutes(app, services);
  await changeStatusRoutes(app, services);
}
