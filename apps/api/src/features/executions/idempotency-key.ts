import { limits } from '@pairwise/contracts';
import { z } from 'zod';

/** The header of requests that cost something: printable, without blanks. */
export const idempotencyHeadersSchema = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without blanks')
    .max(limits.idempotencyKeyCharacters)
    .optional(),
});
