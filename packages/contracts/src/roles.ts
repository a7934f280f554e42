import { z } from 'zod';

export const memberRoles = ['owner', 'interviewer', 'hiring_manager'] as const;
export const memberRoleSchema = z.enum(memberRoles);
export type MemberRole = z.infer<typeof memberRoleSchema>;

/** Whoever acts in a session: a member of the organization, or the one candidate of the room. */
export const actorRoles = [...memberRoles, 'candidate'] as const;
export const actorRoleSchema = z.enum(actorRoles);
export type ActorRole = z.infer<typeof actorRoleSchema>;
