import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.js';
import { draftArchiveRoutes } from './draft-archives.route.js';
import { draftDatasetRoutes } from './draft-datasets.route.js';
import { draftRevisionRoutes } from './draft-revisions.route.js';
import { draftStateRoutes } from './draft-states.route.js';
import { draftRoutes } from './drafts.route.js';

export async function questionDraftRoutes(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(draftRoutes, services);
  await app.register(draftStateRoutes, services);
  await app.register(draftRevisionRoutes, services);
  await app.register(draftArchiveRoutes, services);
  await app.register(draftDatasetRoutes, services);
}
