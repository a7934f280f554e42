import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.js';
import { eventRoute } from '../executions/run-events.route.js';
import { consoleRoutes } from './consoles.route.js';
import { statementRoutes } from './statements.route.js';

export async function consoleFeature(app: FastifyInstance, services: Services): Promise<void> {
  await consoleRoutes(app, services);
  await statementRoutes(app, services);
  eventRoute(app, services, { path: '/v1/consoles/:id/events', kind: 'console' });
}
