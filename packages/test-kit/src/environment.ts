import { z } from 'zod';

const schema = z.object({
  DATABASE_ADMIN_URL: z.url(),
  DATABASE_OWNER_PASSWORD: z.string(),
  DATABASE_APP_PASSWORD: z.string(),
  REDIS_URL: z.url(),
  /** Set where many files run: the database that each clones, which was made before them. */
  DATABASE_TEMPLATE: z
    .string()
    .regex(/^template_[0-9a-f]{16}$/)
    .optional(),
});

export type TestEnvironment = z.infer<typeof schema>;

/** The real services that `npm test` starts; a test file run by itself needs them as well. */
export function readTestEnvironment(): TestEnvironment {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(
    'Run tests with: npm test -- path/to/file.test.ts (it starts Postgres and Redis).',
  );
}
