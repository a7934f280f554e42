import { z } from 'zod';

/**
 * Every id that crosses a process is a UUID in text form. The brand keeps an organization's id from
 * being passed where a session's id belongs; it exists at compile time only.
 */
const uuid = z.uuid();

export const organizationIdSchema = uuid.brand<'OrganizationId'>();
export const sessionIdSchema = uuid.brand<'SessionId'>();
export const executionIdSchema = uuid.brand<'ExecutionId'>();
export const invitationIdSchema = uuid.brand<'InvitationId'>();
export const noteIdSchema = uuid.brand<'NoteId'>();
/** Entries of the record count up, in the order in which they were written. */
export const roomEntryIdSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,18}$/)
  .brand<'RoomEntryId'>();
export const memberInvitationIdSchema = uuid.brand<'MemberInvitationId'>();
export const apiKeyIdSchema = uuid.brand<'ApiKeyId'>();
export const questionVersionIdSchema = uuid.brand<'QuestionVersionId'>();
export const ownImageIdSchema = uuid.brand<'OwnImageId'>();
export const regradeIdSchema = uuid.brand<'RegradeId'>();
export const questionDraftIdSchema = uuid.brand<'QuestionDraftId'>();
export const questionValidationIdSchema = uuid.brand<'QuestionValidationId'>();
/** Ids of people come from the sign-in library, which chooses their form. */
export const userIdSchema = z.string().min(1).max(64).brand<'UserId'>();
/** A question's id is its folder name in the bank. */
export const questionIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)
  .brand<'QuestionId'>();

export type OrganizationId = z.infer<typeof organizationIdSchema>;
export type SessionId = z.infer<typeof sessionIdSchema>;
export type ExecutionId = z.infer<typeof executionIdSchema>;
export type InvitationId = z.infer<typeof invitationIdSchema>;
export type NoteId = z.infer<typeof noteIdSchema>;
export type RoomEntryId = z.infer<typeof roomEntryIdSchema>;
export type MemberInvitationId = z.infer<typeof memberInvitationIdSchema>;
export type ApiKeyId = z.infer<typeof apiKeyIdSchema>;
export type QuestionVersionId = z.infer<typeof questionVersionIdSchema>;
export type OwnImageId = z.infer<typeof ownImageIdSchema>;
export type RegradeId = z.infer<typeof regradeIdSchema>;
export type QuestionDraftId = z.infer<typeof questionDraftIdSchema>;
export type QuestionValidationId = z.infer<typeof questionValidationIdSchema>;
export type UserId = z.infer<typeof userIdSchema>;
export type QuestionId = z.infer<typeof questionIdSchema>;
