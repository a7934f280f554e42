export type OutputStream = 'stdout' | 'stderr' | 'stdin';
export type OutputPart = { stream: OutputStream; text: string };

/** Parts stay small, so that a chunk that arrives late in a long output redraws only the last one. */
const partCharactersMax = 16 * 1024;

export function appendOutput(
  parts: OutputPart[],
  stream: OutputStream,
  text: string,
): OutputPart[] {
  if (text === '') return parts;
  const last = parts.at(-1);
  if (last?.stream === stream && last.text.length + text.length <= partCharactersMax) {
    return [...parts.slice(0, -1), { stream, text: last.text + text }];
  }
  return [...parts, ...split(text).map((piece) => ({ stream, text: piece }))];
}

function split(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += partCharactersMax) {
    pieces.push(text.slice(start, start + partCharactersMax));
  }
  return pieces;
}

export const joinStream = (parts: OutputPart[], stream: OutputStream): string =>
  parts
    .filter((part) => part.stream === stream)
    .map((part) => part.text)
    .join('');

/** As Python would write it in a string. */
const escapeSequence = (character: string): string =>
  `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;

/**
 * What a program prints is shown, never obeyed: terminal escapes and characters that reorder text
 * become visible signs. A lone carriage return starts a new line, which keeps progress bars legible.
 */
export const inertText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, escapeSequence)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
