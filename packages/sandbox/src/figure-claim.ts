import type { Buffer } from 'node:buffer';
import type { FigureFormat } from '@pairwise/contracts';

export interface RunFigure {
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly bytes: Buffer;
}

const pngSignature = '89504e470d0a1a0a';

/** A figure as it claims to be, or null where it does not even look like one. */
export function readFigure(bytes: Buffer, format: FigureFormat): RunFigure | null {
  if (bytes.subarray(0, 8).toString('hex') === pngSignature) {
    return { mediaType: 'image/png', bytes };
  }
  if (format !== 'svg' || !looksLikeSvg(bytes)) return null;
  return { mediaType: 'image/svg+xml', bytes };
}

/** Only keeps other kinds of files out: who shows it must show it as an image, never as a page. */
function looksLikeSvg(bytes: Buffer): boolean {
  const text = decode(bytes);
  if (text === null || text.includes('\0')) return false;
  return /^[ \t\r\n]*<(?:\?xml|svg)\b/.test(text) && text.includes('<svg');
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
