import { PairwiseError } from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against forged requests: whatever changes something and comes with a cookie must come from our own
 * pages. Browsers set Origin themselves and no page can change it. Keys carry no cookie and no risk.
 */
export const sameOriginPlugin = fp(
  async (app: FastifyInstance, options: { publicUrl: string }) => {
    const expected = new URL(options.publicUrl).origin;
    app.addHook('onRequest', async (request) => {
      if (safeMethods.has(request.method)) return;
      if (request.headers.authorization !== undefined) return;
      if (request.headers.cookie === undefined && request.headers.origin === undefined) return;
      if (request.headers.origin !== expected) throw new PairwiseError('foreign_origin');
    });
  },
  { name: 'same-origin' },
);
