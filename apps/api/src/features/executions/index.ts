import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.js';
import { cancelRunRoutes } from './cancel-run.route.js';
import { environmentRoutes } from './environments.route.js';
import { runFilesRoutes } from './run-files.route.js';
import { runInputRoutes } from './run-input.route.js';
import { practiceRoutes } from './practice.route.js';
import { runEventRoutes } from './run-events.route.js';
import { runRoutes } from './runs.route.js';
import { submissionRoutes } from './submissions.route.js';

export async function executionRoutes(app: FastifyInstance, services: Services): Promise<void> {
  await environmentRoutes(app, services);
  await runRoutes(app, services);
  await practiceRoutes(app, services);
  await runFilesRoutes(app, services);
  await cancelRunRoutes(app, services);
  await runInputRoutes(app, services);
  await runEventRoutes(app, services);
  await submissionRoutes(app, services);
}
