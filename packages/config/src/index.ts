import { z } from 'zod';

/** `true`/`false`/`1`/`0`; anything else is an error rather than a silent false. */
export const booleanVariable = z
  .enum(['true', 'false', '1', '0'])
  .transform((text) => text === 'true' || text === '1');

/** Digits only: `PORT=` left empty is an error rather than port 0, which means any port. */
export const portVariable = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .pipe(z.number().max(65_535));
export const secretVariable = z.string().min(32, 'must have at least 32 characters');
export const postgresUrlVariable = z.url({ protocol: /^postgres(ql)?$/ });
export const redisUrlVariable = z.url({ protocol: /^rediss?$/ });
export const httpUrlVariable = z
  .url({ protocol: /^https?$/ })
  .transform((text) => text.replace(/\/+$/, ''));

/**
 * Parses the environment once, at the start of a process. The error names the variables and what is
 * wrong with them, never their values: some are secrets.
 */
export function parseEnvironment<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: Record<string, string | undefined>,
): z.infer<z.ZodObject<Shape>> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
}
