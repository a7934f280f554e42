import { z } from 'zod';

const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  API_URL: z.url(),
  REALTIME_URL: z.url(),
  /** Set behind a load balancer of your own: its `x-forwarded-*` headers are then believed. */
  TRUST_PROXY: z.stringbool().default(false),
});

export type WebEnvironment = z.infer<typeof environmentSchema>;

export function readEnvironment(source: Record<string, string | undefined>): WebEnvironment {
  const parsed = environmentSchema.safeParse(source);
  if (!parsed.success) {
    throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
}
