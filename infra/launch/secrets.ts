import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isRecord, readJsonFile, writePrivateJsonFile } from './json-file.js';

const names = [
  'authSecret',
  'postgresPassword',
  'ownerPassword',
  'appPassword',
  'redisPassword',
] as const;

export type Secrets = Readonly<Record<(typeof names)[number], string>>;

/** Made once per checkout: sessions and database roles must survive a restart. */
export function loadSecrets(stateDir: string): Secrets {
  const path = join(stateDir, 'secrets.json');
  const stored = readJsonFile(path);
  const known = isRecord(stored) ? stored : {};
  const secretOf = (name: string): string => {
    const value = known[name];
    return typeof value === 'string' && value.length >= 32 ? value : newSecret();
  };
  const secrets: Secrets = {
    authSecret: secretOf('authSecret'),
    postgresPassword: secretOf('postgresPassword'),
    ownerPassword: secretOf('ownerPassword'),
    appPassword: secretOf('appPassword'),
    redisPassword: secretOf('redisPassword'),
  };
  if (names.some((name) => known[name] !== secrets[name])) writePrivateJsonFile(path, secrets);
  return secrets;
}

// Hexadecimal, so that a secret needs no escaping in URLs and configuration files.
function newSecret(): string {
  return randomBytes(32).toString('hex');
}
