import { PairwiseError, workerReportSchema } from '@pairwise/contracts';
import { readWorkerReports } from '@pairwise/queue';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';

export async function workerRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  typed(plain).get(
    '/v1/workers',
    {
      config: { access: 'workers.read' },
      schema: { response: { 200: z.object({ items: z.array(workerReportSchema) }) } },
    },
    async () => {
      const items = await readWorkerReports(services.redis).catch((cause: unknown) => {
        throw new PairwiseError('unavailable', { cause });
      });
      return { items };
    },
  );
}
