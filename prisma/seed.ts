import type { MemberRole, OrganizationId } from '@pairwise/contracts';
import { Database } from '@pairwise/db';
import { createAuthentication } from '../apps/api/src/security/authentication.js';
import { replaceDevelopmentKey, seedDemo } from './seed-demo.js';
import { seedQuestions } from './seed-questions.js';

export interface SeedInput {
  ownerUrl: string;
  appUrl: string;
  authSecret: string;
  publicUrl: string;
}

export interface SeedResult {
  organizationId: OrganizationId;
  apiKey: string;
  accounts: { email: string; password: string; role: MemberRole }[];
}

/** The question bank and the demo organization; safe to repeat at every start. */
export async function seed(input: SeedInput): Promise<SeedResult> {
  await seedQuestions(input.ownerUrl);
  const db = new Database({ url: input.appUrl, connectionsMax: 4 });
  try {
    const authentication = createAuthentication({
      pool: db.pool,
      secret: input.authSecret,
      publicUrl: input.publicUrl,
    });
    const { organizationId, accounts } = await seedDemo(db, authentication);
    return { organizationId, accounts, apiKey: await replaceDevelopmentKey(db, organizationId) };
  } finally {
    await db.close();
  }
}
