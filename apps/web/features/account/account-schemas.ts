import { emailSchema, personNameSchema } from '@pairwise/contracts';
import { z } from 'zod';

export const PASSWORD_CHARACTERS_MIN = 10;

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, 'Enter your password.'),
});

export const signUpSchema = z.object({
  name: personNameSchema,
  email: emailSchema,
  password: z
    .string()
    .min(PASSWORD_CHARACTERS_MIN, `Use at least ${PASSWORD_CHARACTERS_MIN} characters.`)
    .max(128, 'Use at most 128 characters.'),
});
