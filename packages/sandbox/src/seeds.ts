import { createHash } from 'node:crypto';

/** The 32-bit seed of one job: the same for the same execution seed and name, unlike any other. */
export function jobSeed(executionSeed: string, name: string): number {
  return createHash('sha256').update(`${executionSeed}\0${name}`).digest().readUInt32BE(0);
}
