import { personNameSchema } from '@pairwise/contracts';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import type pg from 'pg';

export interface AuthenticationOptions {
  pool: pg.Pool;
  secret: string;
  publicUrl: string;
}

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/**
 * Accounts and sign-in. The library hashes passwords and keeps the sessions; the tables and their
 * names are ours (`prisma/schema.prisma`).
 */
export function createAuthentication({ pool, secret, publicUrl }: AuthenticationOptions) {
  return betterAuth({
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: '/v1/auth',
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128 },
    databaseHooks: {
      user: {
        create: { before: async (user) => ({ data: { ...user, name: checkedName(user.name) } }) },
        update: {
          before: async (user) => ({
            data: user.name === undefined ? user : { ...user, name: checkedName(user.name) },
          }),
        },
      },
    },
    // Requests are limited in front of this, in Redis, so that all replicas count together.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'pairwise',
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: () => crypto.randomUUID() },
    },
    user: { modelName: 'app_user', fields: { emailVerified: 'email_verified', ...timestamps } },
    session: {
      modelName: 'auth_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...timestamps,
      },
    },
    account: {
      modelName: 'auth_account',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...timestamps,
      },
    },
    verification: {
      modelName: 'auth_verification',
      fields: { expiresAt: 'expires_at', ...timestamps },
    },
  });
}

/** The library takes any text; here a name is what it is everywhere else. */
function checkedName(name: string): string {
  const parsed = personNameSchema.safeParse(name);
  if (parsed.success) return parsed.data;
  throw new APIError('BAD_REQUEST', {
    code: 'INVALID_NAME',
    message: 'A name is one line of at most 100 characters.',
  });
}

export type Authentication = ReturnType<typeof createAuthentication>;
