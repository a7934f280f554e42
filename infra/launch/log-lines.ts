import { isRecord } from './json-file.js';

const errorLevel = 50;
const textLengthMax = 300;

/** What of a log line belongs on the terminal: errors only; undefined for everything else. */
export function problemInLine(line: string, stream: 'stdout' | 'stderr'): string | undefined {
  const entry = parseEntry(line);
  if (entry === undefined) {
    const text = line.trim();
    return stream === 'stderr' && text !== '' ? text.slice(0, textLengthMax) : undefined;
  }
  if (typeof entry['level'] !== 'number' || entry['level'] < errorLevel) return undefined;
  const error = isRecord(entry['err']) ? entry['err']['message'] : undefined;
  const parts = [entry['msg'], error].filter((part) => typeof part === 'string' && part !== '');
  return [...new Set(parts)].join(': ').slice(0, textLengthMax) || 'error';
}

function parseEntry(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
