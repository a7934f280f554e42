import { z } from 'zod';
import { environmentNameSchema } from './environments.js';
import { questionIdSchema, roomEntryIdSchema } from './ids.js';
import { interviewPhaseSchema } from './interview-phases.js';
import { limits } from './limits.js';
import { roomAudienceSchema } from './room-audience.js';
import { actorRoleSchema } from './roles.js';
import { singleLine, storableText, timestampSchema } from './text.js';

export const hintLevelSchema = z.int().min(1).max(3);
/** What a candidate did with a hint. */
export const hintUseSchema = z.enum(['taken', 'argued', 'ignored']);
export type HintUse = z.infer<typeof hintUseSchema>;

const chatTextSchema = storableText(limits.chatCharacters).trim().min(1);
const reasonSchema = singleLine(limits.reasonCharacters);
const clarificationIndexSchema = z.int().nonnegative();

/** A fact that the candidate’s page noticed. The candidate reads it in the same words. */
export const integrityFactSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('left-page'), awayMs: z.int().nonnegative() }),
  z.object({
    kind: z.literal('pasted'),
    characters: z.int().positive(),
    lines: z.int().positive(),
  }),
  z.object({
    kind: z.literal('large-insert'),
    characters: z.int().positive(),
    lines: z.int().positive(),
  }),
]);
export type IntegrityFact = z.infer<typeof integrityFactSchema>;

const about = { questionId: questionIdSchema };

/** What stands on a session's record, apart from edits and executions, which have tables of their own. */
export const roomEntryContentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('session.started') }),
  z.object({ type: z.literal('session.ended') }),
  z.object({ type: z.literal('session.reopened') }),
  z.object({ type: z.literal('presence.joined') }),
  z.object({ type: z.literal('presence.left') }),
  z.object({ type: z.literal('phase.entered'), ...about, phase: interviewPhaseSchema }),
  z.object({ type: z.literal('clock.paused'), reason: reasonSchema }),
  z.object({ type: z.literal('clock.resumed') }),
  z.object({ type: z.literal('clock.extended'), minutes: z.int().positive() }),
  z.object({ type: z.literal('question.shown'), ...about }),
  z.object({ type: z.literal('room.locked'), isLocked: z.boolean() }),
  z.object({ type: z.literal('room.assisted'), assistance: z.boolean() }),
  /** `text` only where the hint was also shown, and not just said. */
  z.object({
    type: z.literal('hint.given'),
    ...about,
    level: hintLevelSchema,
    text: z.string().nullable(),
  }),
  z.object({
    type: z.literal('hint.judged'),
    ...about,
    entryId: roomEntryIdSchema,
    use: hintUseSchema,
  }),
  z.object({
    type: z.literal('clarification.given'),
    ...about,
    index: clarificationIndexSchema,
    text: z.string().nullable(),
  }),
  z.object({ type: z.literal('tool.asked'), ...about, library: z.string() }),
  z.object({
    type: z.literal('tool.answered'),
    ...about,
    entryId: roomEntryIdSchema,
    library: z.string(),
    /** Null when refused. */
    environment: environmentNameSchema.nullable(),
  }),
  z.object({ type: z.literal('code.inserted'), ...about, lines: z.int().positive() }),
  z.object({ type: z.literal('chat.said'), text: z.string() }),
  z.object({ type: z.literal('backchannel.said'), text: z.string() }),
  z.object({ type: z.literal('integrity.noticed'), ...about, fact: integrityFactSchema }),
]);
export type RoomEntryContent = z.infer<typeof roomEntryContentSchema>;
export type RoomEntryType = RoomEntryContent['type'];

export const roomEntrySchema = z.object({
  id: roomEntryIdSchema,
  /** The server's time. */
  at: timestampSchema,
  audience: roomAudienceSchema,
  actor: z.object({ id: z.string(), name: z.string(), role: actorRoleSchema }),
  content: roomEntryContentSchema,
});
export type RoomEntry = z.infer<typeof roomEntrySchema>;

/** Staff may ask for exactly what the candidate would get. */
export const roomViewQuerySchema = z.strictObject({ as: z.literal('candidate').optional() });

export const listRoomEntriesQuerySchema = roomViewQuerySchema.extend({
  /** Only what was recorded after this entry. */
  after: roomEntryIdSchema.optional(),
  limit: z.coerce.number().int().min(1).max(limits.roomEntriesPageMax).default(500),
});
export const roomEntriesSchema = z.object({
  items: z.array(roomEntrySchema),
  /** Ask again with `after` set to the last one's id. */
  hasMore: z.boolean(),
});
export type RoomEntries = z.infer<typeof roomEntriesSchema>;

/** What a participant does to the room. Who may do which is decided by the permission table. */
export const roomCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('phase.enter'), ...about, phase: interviewPhaseSchema }),
  z.strictObject({ type: z.literal('clock.pause'), reason: reasonSchema }),
  z.strictObject({ type: z.literal('clock.resume') }),
  z.strictObject({
    type: z.literal('clock.extend'),
    minutes: z.int().min(1).max(limits.extensionMinutesMax),
  }),
  z.strictObject({ type: z.literal('question.show'), ...about }),
  z.strictObject({ type: z.literal('room.lock'), isLocked: z.boolean() }),
  z.strictObject({ type: z.literal('room.assist'), assistance: z.boolean() }),
  z.strictObject({
    type: z.literal('hint.give'),
    ...about,
    level: hintLevelSchema,
    /** Whether the candidate gets its text, or has been told. */
    isShown: z.boolean(),
  }),
  z.strictObject({ type: z.literal('hint.judge'), entryId: roomEntryIdSchema, use: hintUseSchema }),
  z.strictObject({
    type: z.literal('clarification.give'),
    ...about,
    index: clarificationIndexSchema,
    isShown: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('tool.ask'),
    ...about,
    library: singleLine(limits.libraryNameCharacters),
  }),
  z.strictObject({
    type: z.literal('tool.answer'),
    entryId: roomEntryIdSchema,
    /** The environment to switch to; null refuses. */
    environment: environmentNameSchema.nullable(),
  }),
  z.strictObject({
    type: z.literal('code.note-insert'),
    ...about,
    lines: z.int().min(1).max(limits.sourceFileBytes),
  }),
  z.strictObject({ type: z.literal('chat.say'), text: chatTextSchema }),
  z.strictObject({ type: z.literal('backchannel.say'), text: chatTextSchema }),
  z.strictObject({ type: z.literal('integrity.notice'), ...about, fact: integrityFactSchema }),
]);
export type RoomCommand = z.infer<typeof roomCommandSchema>;
export type RoomCommandType = RoomCommand['type'];

/** `commandId` is new for each deed and the same for each try of it: what came through is not done twice. */
export const sendRoomCommandSchema = z.strictObject({
  commandId: z.uuid(),
  command: roomCommandSchema,
});
