import { z } from 'zod';
import { codePlaceSchema } from './code-files.js';
import { actorRoleSchema } from './roles.js';

const colorSchema = z.string().regex(/^#[0-9a-fA-F]{3,8}$/);

/** Where the cursor is, as the editor's binding writes it. */
const cursorSchema = z
  .looseObject({ anchor: z.looseObject({}), head: z.looseObject({}) })
  .nullable();

/**
 * What one browser says of itself in a room. Who it is, the server takes from the ticket; everything
 * else is a wish that is passed on when it has this form. Nothing of it may be trusted further.
 */
export const presenceWishSchema = z.object({
  user: z
    .object({
      color: colorSchema.optional().catch(undefined),
      colorLight: colorSchema.optional().catch(undefined),
    })
    .catch({}),
  cursor: cursorSchema.optional().catch(undefined),
  /** The question and the file that it shows. */
  place: codePlaceSchema.optional().catch(undefined),
  /** Whom it follows. Only those who interview may, and whoever is followed is told. */
  following: z.string().min(1).max(100).nullable().optional().catch(undefined),
});

/** Who a presence belongs to, as the server gives it. */
export const presenceUserSchema = z.object({
  participantId: z.string().min(1).max(100),
  name: z.string().max(200),
  role: actorRoleSchema,
});
