import { randomBytes } from 'node:crypto';
import { apiKeyIdSchema, type ApiKey, type CreatedApiKey } from '@pairwise/contracts';
import { apiKeys, type TenantTx } from '@pairwise/db';
import { hashToken } from '@pairwise/domain';
import type { StaffActor } from '../../security/actor.js';

const KEY_BYTES = 24;
const PREFIX_CHARACTERS = 10;
type KeyRow = Awaited<ReturnType<typeof apiKeys.list>>[number];

export const toApiKey = (row: KeyRow): ApiKey => ({
  id: apiKeyIdSchema.parse(row.id),
  name: row.name,
  prefix: row.prefix,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

/** The key is shown once. Its prefix stays readable, so that people can tell keys apart. */
export async function createApiKey(
  tx: TenantTx,
  actor: StaffActor,
  input: { name: string },
): Promise<CreatedApiKey> {
  const key = `pw_${randomBytes(KEY_BYTES).toString('base64url')}`;
  const row = await apiKeys.create(tx, {
    organizationId: actor.organizationId,
    name: input.name,
    prefix: key.slice(0, PREFIX_CHARACTERS),
    keyHash: hashToken(key),
    createdBy: actor.id,
  });
  return { ...toApiKey(row), key };
}
