import { z } from 'zod';
import { datasetSchema } from './datasets.js';
import { environmentNameSchema } from './environments.js';
import { invitationIdSchema, questionIdSchema, sessionIdSchema } from './ids.js';
import { limits } from './limits.js';
import { tokenSchema } from './organizations.js';
import { pageQuerySchema } from './pagination.js';
import {
  discussionGuideSchema,
  questionAnchorsSchema,
  questionKindSchema,
  questionLevelSchema,
} from './questions.js';
import { actorRoleSchema } from './roles.js';
import { roomStateSchema } from './room-state.js';
import { emailSchema, personNameSchema, timestampSchema, titleSchema } from './text.js';

export const sessionStatuses = ['pending', 'live', 'ended', 'cancelled'] as const;
export const sessionStatusSchema = z.enum(sessionStatuses);
export type SessionStatus = z.infer<typeof sessionStatusSchema>;

/** A practice session has no candidate and no interview: the command line and authors use it. */
export const sessionKindSchema = z.enum(['interview', 'practice']);
export type SessionKind = z.infer<typeof sessionKindSchema>;

const questionIdsSchema = z
  .array(questionIdSchema)
  .min(1)
  .max(limits.questionsPerSessionMax)
  .refine((ids) => new Set(ids).size === ids.length, 'must not name a question twice');

const candidateSchema = z.strictObject({ name: personNameSchema, email: emailSchema });
const durationSchema = z
  .number()
  .int()
  .min(limits.durationMinutesMin)
  .max(limits.durationMinutesMax);

/** How often a candidate may submit to each question, how soon again, and what counts. */
export const attemptPolicySchema = z.strictObject({
  /** Null: as often as they like. What ends as `cancelled` or `system_error` never costs one. */
  maxAttempts: z.number().int().min(1).max(limits.attemptsMax).nullable().default(null),
  minGapSeconds: z.number().int().min(0).max(limits.attemptGapSecondsMax).default(0),
  counts: z.enum(['best', 'last']).default('best'),
});
export type AttemptPolicy = z.infer<typeof attemptPolicySchema>;

/** Where everybody talks, with any provider. A browser is only ever sent to a web address. */
export const meetingUrlSchema = z
  .url({ protocol: /^https$/ })
  .max(limits.meetingUrlCharacters)
  .nullable();

/** How much longer than planned this candidate has, agreed in advance. */
export const timeMultipliers = [1, 1.25, 1.5, 2] as const;
export const timeMultiplierSchema = z.literal(timeMultipliers);

export const createSessionSchema = z.strictObject({
  title: titleSchema,
  candidate: candidateSchema,
  questionIds: questionIdsSchema,
  durationMinutes: durationSchema.default(60),
  kind: sessionKindSchema.default('interview'),
  attempts: attemptPolicySchema.prefault({}),
  meetingUrl: meetingUrlSchema.default(null),
  timeMultiplier: timeMultiplierSchema.default(1),
  /** Whether focus and paste facts are recorded. */
  integrity: z.boolean().default(true),
});
export type CreateSession = z.infer<typeof createSessionSchema>;

export const updateSessionSchema = z
  .strictObject({
    title: titleSchema,
    candidate: candidateSchema,
    questionIds: questionIdsSchema,
    durationMinutes: durationSchema,
    attempts: attemptPolicySchema,
    meetingUrl: meetingUrlSchema,
    timeMultiplier: timeMultiplierSchema,
    integrity: z.boolean(),
  })
  .partial();
export type UpdateSession = z.infer<typeof updateSessionSchema>;

export const listSessionsQuerySchema = pageQuerySchema.extend({
  status: sessionStatusSchema.optional(),
});

export const sessionSummarySchema = z.object({
  id: sessionIdSchema,
  title: z.string(),
  kind: sessionKindSchema,
  status: sessionStatusSchema,
  candidate: z.object({ name: z.string(), email: z.string() }),
  durationMinutes: z.number().int(),
  createdAt: timestampSchema,
  startedAt: timestampSchema.nullable(),
  endedAt: timestampSchema.nullable(),
});
export type SessionSummary = z.infer<typeof sessionSummarySchema>;

export const sessionQuestionSchema = z.object({
  id: questionIdSchema,
  kind: questionKindSchema,
  title: z.string(),
  level: questionLevelSchema,
  minutes: z.number().int(),
  environment: environmentNameSchema,
});
export type SessionQuestion = z.infer<typeof sessionQuestionSchema>;

export const sessionSchema = sessionSummarySchema.extend({
  questions: z.array(sessionQuestionSchema),
  attempts: attemptPolicySchema,
  meetingUrl: meetingUrlSchema,
  timeMultiplier: timeMultiplierSchema,
  integrity: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

export const invitationSchema = z.object({
  id: invitationIdSchema,
  createdAt: timestampSchema,
  expiresAt: timestampSchema,
  revokedAt: timestampSchema.nullable(),
  firstOpenedAt: timestampSchema.nullable(),
});
export type Invitation = z.infer<typeof invitationSchema>;
/** The link is shown once: only a hash of its token is stored. */
export const createdInvitationSchema = invitationSchema.extend({ url: z.url() });
export type CreatedInvitation = z.infer<typeof createdInvitationSchema>;

export const invitationPreviewSchema = z.object({
  organizationName: z.string(),
  sessionTitle: z.string(),
  candidateName: z.string(),
  durationMinutes: z.number().int(),
  status: sessionStatusSchema,
});
export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;

export const redeemInvitationSchema = z.strictObject({
  token: tokenSchema,
  name: personNameSchema.optional(),
});
export const redeemedInvitationSchema = z.object({ sessionId: sessionIdSchema });

/** A question as the room shows it. Before the start a candidate's list is empty. */
export const roomQuestionSchema = sessionQuestionSchema.extend({
  statement: z.string(),
  starter: z.string(),
  datasets: z.array(datasetSchema),
  caseCount: z.number().int(),
  maxScore: z.number(),
});
export type RoomQuestion = z.infer<typeof roomQuestionSchema>;

export const roomGuideSchema = z.object({
  questionId: questionIdSchema,
  reference: z.string(),
  hints: z.array(z.string()),
  clarifications: z.array(z.string()),
  anchors: questionAnchorsSchema.nullable(),
  discussion: discussionGuideSchema.nullable(),
});
export type RoomGuide = z.infer<typeof roomGuideSchema>;

export const roomSchema = z.object({
  sessionId: sessionIdSchema,
  kind: sessionKindSchema,
  title: z.string(),
  organizationName: z.string(),
  status: sessionStatusSchema,
  durationMinutes: z.number().int(),
  startedAt: timestampSchema.nullable(),
  endedAt: timestampSchema.nullable(),
  attempts: attemptPolicySchema,
  /** The server's clock, so that the room's timer does not trust the browser's. */
  serverTime: timestampSchema,
  me: z.object({ role: actorRoleSchema, name: z.string(), participantId: z.string() }),
  candidateName: z.string(),
  meetingUrl: meetingUrlSchema,
  state: roomStateSchema,
  questions: z.array(roomQuestionSchema),
  /** Interviewers only; absent from everything that a candidate receives. */
  guides: z.array(roomGuideSchema).optional(),
});
export type Room = z.infer<typeof roomSchema>;
