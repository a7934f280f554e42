import { z } from 'zod';
import { limits } from './limits.js';
import { roomDocumentKinds } from './room-events.js';

/** Bytes in Base64, a third longer than they are. */
const bytesSchema = z.string().max(4 * Math.ceil(limits.roomUpdateBytes / 3));

/** What the realtime servers that have the same room open tell one another, through Redis. */
export const replicaMessageSchema = z.discriminatedUnion('type', [
  /** A server opened the room: the others say who is there. */
  z.object({ type: z.literal('opened') }),
  /** A row of the log, told once it is stored, and the row before it, so that gaps are noticed. */
  z.object({
    type: z.literal('stored'),
    id: z.number().int().positive(),
    previousId: z.number().int().nonnegative(),
    update: bytesSchema,
  }),
  /** Presence, as the server that has the person's socket lets others see it. */
  z.object({
    type: z.literal('presence'),
    kind: z.enum(roomDocumentKinds),
    update: bytesSchema,
  }),
]);
export type ReplicaMessage = z.infer<typeof replicaMessageSchema>;

export const replicaEnvelopeSchema = z.object({
  /** Who says it, so that nobody listens to itself. */
  serverId: z.uuid(),
  message: replicaMessageSchema,
});
export type ReplicaEnvelope = z.infer<typeof replicaEnvelopeSchema>;
