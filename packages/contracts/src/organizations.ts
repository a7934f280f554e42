import { z } from 'zod';
import {
  apiKeyIdSchema,
  memberInvitationIdSchema,
  organizationIdSchema,
  userIdSchema,
} from './ids.js';
import { memberRoleSchema } from './roles.js';
import { emailSchema, personNameSchema, singleLine, timestampSchema } from './text.js';

export const organizationSchema = z.object({
  id: organizationIdSchema,
  name: z.string(),
  slug: z.string(),
});
export type Organization = z.infer<typeof organizationSchema>;

export const createOrganizationSchema = z.strictObject({ name: singleLine(80) });

export const membershipSchema = organizationSchema.extend({ role: memberRoleSchema });
export type Membership = z.infer<typeof membershipSchema>;

/** Who the browser is, before it chooses an organization. */
export const meSchema = z.object({
  user: z.object({ id: userIdSchema, email: z.string(), name: z.string() }),
  organizations: z.array(membershipSchema),
});
export type Me = z.infer<typeof meSchema>;

export const memberSchema = z.object({
  userId: userIdSchema,
  name: z.string(),
  email: z.string(),
  role: memberRoleSchema,
  joinedAt: timestampSchema,
});
export type Member = z.infer<typeof memberSchema>;

export const createMemberInvitationSchema = z.strictObject({
  email: emailSchema,
  role: memberRoleSchema,
});
export const memberInvitationSchema = z.object({
  id: memberInvitationIdSchema,
  email: z.string(),
  role: memberRoleSchema,
  createdAt: timestampSchema,
  expiresAt: timestampSchema,
});
export type MemberInvitation = z.infer<typeof memberInvitationSchema>;
/** The link is shown once: only a hash of its token is stored. */
export const createdMemberInvitationSchema = memberInvitationSchema.extend({ url: z.url() });
export type CreatedMemberInvitation = z.infer<typeof createdMemberInvitationSchema>;

/** 128 random bits, base64url. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
export const tokenBodySchema = z.strictObject({ token: tokenSchema });

export const memberInvitationPreviewSchema = z.object({
  organizationName: z.string(),
  email: z.string(),
  role: memberRoleSchema,
});
export type MemberInvitationPreview = z.infer<typeof memberInvitationPreviewSchema>;

export const createApiKeySchema = z.strictObject({ name: personNameSchema });
export const apiKeySchema = z.object({
  id: apiKeyIdSchema,
  name: z.string(),
  prefix: z.string(),
  createdAt: timestampSchema,
  lastUsedAt: timestampSchema.nullable(),
});
export type ApiKey = z.infer<typeof apiKeySchema>;
export const createdApiKeySchema = apiKeySchema.extend({ key: z.string() });
export type CreatedApiKey = z.infer<typeof createdApiKeySchema>;
