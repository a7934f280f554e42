import { z } from 'zod';
import { executionKindSchema, outcomeSchema, runEventSchema } from './executions.js';
import {
  executionIdSchema,
  organizationIdSchema,
  questionIdSchema,
  sessionIdSchema,
} from './ids.js';
import { roomAudienceSchema } from './room-audience.js';
import { roomEntrySchema } from './room-record.js';
import { roomStateSchema } from './room-state.js';
import { actorRoleSchema } from './roles.js';
import { sessionStatusSchema } from './sessions.js';
import { timestampSchema } from './text.js';

/** What everybody in a room is told, over the room's socket. */
export const roomEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('session.status'),
    status: sessionStatusSchema,
    startedAt: timestampSchema.nullable(),
    endedAt: timestampSchema.nullable(),
    durationMinutes: z.number().int(),
  }),
  z.object({
    type: z.literal('execution.queued'),
    executionId: executionIdSchema,
    kind: executionKindSchema,
    questionId: questionIdSchema.nullable(),
    requestedBy: z.string(),
  }),
  z.object({
    type: z.literal('execution.waiting'),
    executionId: executionIdSchema,
    kind: executionKindSchema,
    /** 1 is the next to start. */
    position: z.number().int().positive(),
  }),
  z.object({
    type: z.literal('execution.event'),
    executionId: executionIdSchema,
    kind: executionKindSchema,
    /** Position in this execution's stream of events, from 1, without gaps. */
    sequence: z.number().int().positive(),
    event: runEventSchema,
  }),
  z.object({
    type: z.literal('execution.finished'),
    executionId: executionIdSchema,
    kind: executionKindSchema,
    outcome: outcomeSchema,
  }),
  z.object({ type: z.literal('invitation.revoked'), participantId: z.string() }),
  z.object({ type: z.literal('room.state'), state: roomStateSchema }),
  z.object({ type: z.literal('record.entry'), entry: roomEntrySchema }),
]);
export type RoomEvent = z.infer<typeof roomEventSchema>;

/** How a room event travels from API and worker to every realtime process, through Redis. */
export const roomEnvelopeSchema = z.object({
  organizationId: organizationIdSchema,
  sessionId: sessionIdSchema,
  audience: roomAudienceSchema,
  event: roomEventSchema,
});
export type RoomEnvelope = z.infer<typeof roomEnvelopeSchema>;

/**
 * The two documents of a room. `events` carries room events and presence and is open before the
 * start; `code` holds the shared text, one Y.Text per question named by the question's id.
 */
export const roomDocumentKinds = ['events', 'code'] as const;
export type RoomDocumentKind = (typeof roomDocumentKinds)[number];

export const roomDocumentName = (sessionId: string, kind: RoomDocumentKind): string =>
  `session/${sessionId}/${kind}`;

const documentNamePattern = /^session\/([0-9a-f-]{36})\/(events|code)$/;

/** Null for every name that is not exactly one of ours. */
export function parseRoomDocumentName(
  name: string,
): { sessionId: z.infer<typeof sessionIdSchema>; kind: RoomDocumentKind } | null {
  const match = documentNamePattern.exec(name);
  const sessionId = sessionIdSchema.safeParse(match?.[1]);
  if (!match || !sessionId.success) return null;
  return { sessionId: sessionId.data, kind: match[2] === 'code' ? 'code' : 'events' };
}

/** Claims of the short-lived ticket that opens a room's socket. */
export const roomTicketClaimsSchema = z.object({
  organizationId: organizationIdSchema,
  sessionId: sessionIdSchema,
  participantId: z.string(),
  name: z.string(),
  role: actorRoleSchema,
  expiresAtMs: z.number().int(),
});
export type RoomTicketClaims = z.infer<typeof roomTicketClaimsSchema>;

export const roomTicketSchema = z.object({ ticket: z.string(), expiresAt: timestampSchema });
export type RoomTicket = z.infer<typeof roomTicketSchema>;
