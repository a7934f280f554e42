import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { LaunchFailure } from './failure.js';

/** Undefined when the file is missing; these files are ours, so broken JSON is worth a message. */
export function readJsonFile(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new LaunchFailure(`${path} is not readable JSON. Delete it and start again.`, { cause });
  }
}

/** Replaces the file in one step, so a crash leaves either the old or the new content. */
export function writePrivateJsonFile(path: string, value: unknown): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  chmodSync(temporary, 0o600);
  renameSync(temporary, path);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
