import { z } from 'zod';

export const roomAudienceSchema = z.enum(['everyone', 'staff']);
export type RoomAudience = z.infer<typeof roomAudienceSchema>;
