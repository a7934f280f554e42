import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { executionIdSchema, type ExecutionKind, type RunEvent } from '@pairwise/contracts';
import { executions, type ExecutionRow } from '@pairwise/db';
import type { RunStreamKey } from '@pairwise/queue';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { toRun } from './execution-view.js';
import { getExecution } from './get-execution.js';

const WAIT_MS = 1_000;
/** No run lasts that long, so a stream that does has lost its worker; whoever reads a console asks again. */
const STREAM_MS = 10 * 60_000;

/** `Last-Event-ID` is the sequence number of the last event that the reader has. */
const headersSchema = z.object({ 'last-event-id': z.coerce.number().int().min(0).default(0) });

export async function runEventRoutes(app: FastifyInstance, services: Services): Promise<void> {
  eventRoute(app, services, { path: '/v1/runs/:id/events', kind: 'run' });
}

/** The events of executions of one kind, each as it happens. */
export function eventRoute(
  plain: FastifyInstance,
  services: Services,
  { path, kind }: { path: string; kind: ExecutionKind },
): void {
  typed(plain).get(
    path,
    {
      config: { access: 'executions.read' },
      schema: { params: z.strictObject({ id: executionIdSchema }), headers: headersSchema },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { organizationId } = actor;
      const findRow = () =>
        services.db.withTenant(organizationId, (tx) =>
          executions.find(tx, request.params.id, kind),
        );
      await services.db.withTenant(organizationId, (tx) =>
        getExecution(tx, actor, request.params.id, kind),
      );
      reply.hijack();
      await stream(services, reply, {
        key: { organizationId, executionId: request.params.id },
        after: request.headers['last-event-id'],
        findRow,
      });
    },
  );
}

interface StreamRequest {
  key: RunStreamKey;
  after: number;
  findRow: () => Promise<ExecutionRow | null>;
}

async function stream(services: Services, reply: FastifyReply, request: StreamRequest) {
  const socket = reply.raw;
  socket.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  socket.write(': open\n\n');
  const watch = services.runEvents.watch(request.key, request.after);
  socket.on('close', () => watch.close());
  const deadline = performance.now() + STREAM_MS;
  let sequence = request.after;
  try {
    while (!watch.isClosed && performance.now() < deadline) {
      const stored = await watch.next(WAIT_MS);
      for (const one of stored) {
        await write(socket, one.sequence, one.event);
        sequence = one.sequence;
        if (one.event.type === 'finished') return;
      }
      if (stored.length > 0) continue;
      // The stream may have expired, or its last event been lost with Redis: the row is the truth.
      const row = await request.findRow();
      if (row?.status === 'finished') {
        const outcome = toRun(row).outcome ?? 'system_error';
        await write(socket, sequence + 1, { type: 'finished', outcome });
        return;
      }
    }
  } catch (cause) {
    if (!socket.destroyed) services.logger.warn({ err: cause }, 'run events broke off');
  } finally {
    watch.close();
    socket.end();
  }
}

/** Waits while a slow reader has more before it than the socket takes; rejects when they leave. */
async function write(socket: ServerResponse, sequence: number, event: RunEvent): Promise<void> {
  const text = `id: ${sequence}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
  if (socket.write(text) || socket.destroyed) return;
  const left = new AbortController();
  const leave = () => left.abort();
  socket.once('close', leave);
  try {
    await once(socket, 'drain', { signal: left.signal });
  } finally {
    socket.off('close', leave);
  }
}
