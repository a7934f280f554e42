import { executionSignalSchema, organizationIdSchema } from '@pairwise/contracts';
import type { ExecutionSignal, OrganizationId } from '@pairwise/contracts';
import type { Redis } from 'ioredis';
import { z } from 'zod';

const CHANNEL = 'pairwise:signals';

/** The sender has checked that the execution is the organization's; the worker compares again. */
const signalEnvelopeSchema = z.strictObject({
  organizationId: organizationIdSchema,
  signal: executionSignalSchema,
});
export type SignalEnvelope = z.infer<typeof signalEnvelopeSchema>;

/**
 * Tells every worker, of which one at most runs the execution. Answers how many workers listen: 0
 * means that nobody can act on it. It is a shortcut: what must not be lost is stored as well.
 */
export async function sendExecutionSignal(
  redis: Redis,
  organizationId: OrganizationId,
  signal: ExecutionSignal,
): Promise<number> {
  const envelope = signalEnvelopeSchema.parse({ organizationId, signal });
  return redis.publish(CHANNEL, JSON.stringify(envelope));
}

/** `connection` is used for subscribing alone, as Redis demands. */
export async function subscribeToSignals(
  connection: Redis,
  listen: (envelope: SignalEnvelope) => void,
  onMalformed: (cause: unknown) => void,
): Promise<void> {
  connection.on('message', (channel, text) => {
    if (channel !== CHANNEL) return;
    let envelope: SignalEnvelope;
    try {
      envelope = signalEnvelopeSchema.parse(JSON.parse(text));
    } catch (cause) {
      onMalformed(cause);
      return;
    }
    listen(envelope);
  });
  await connection.subscribe(CHANNEL);
}
