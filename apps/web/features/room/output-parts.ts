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
  if (last?.stream !== stream) return [...parts, ...toParts(stream, text)];
  // The line that goes on moves over whole, so that each line is read in one part.
  const lineStart = last.text.lastIndexOf('\n') + 1;
  if (lineStart === 0) return [...parts, ...toParts(stream, text)];
  const ended = { stream, text: last.text.slice(0, lineStart) };
  const settled = lineStart === last.text.length ? parts : [...parts.slice(0, -1), ended];
  return [...settled, ...toParts(stream, last.text.slice(lineStart) + text)];
}

/** Pieces that end with a line, unless a line alone is too long for one. */
function toParts(stream: OutputStream, text: string): OutputPart[] {
  const parts: OutputPart[] = [];
  for (let start = 0; start < text.length;) {
    const limit = start + partCharactersMax;
    const lineEnd = limit < text.length ? text.lastIndexOf('\n', limit - 1) + 1 : text.length;
    const end = lineEnd > start ? lineEnd : limit;
    parts.push({ stream, text: text.slice(start, end) });
    start = end;
  }
  return parts;
}

export const joinStream = (parts: OutputPart[], stream: OutputStream): string =>
  parts
    .filter((part) => part.stream === stream)
    .map((part) => part.text)
    .join('');

/** The last characters of a stream, without joining all of it. */
export function endOfStream(parts: OutputPart[], stream: OutputStream, length: number): string {
  let text = '';
  for (let index = parts.length - 1; index >= 0 && text.length < length; index -= 1) {
    const part = parts[index];
    if (part?.stream === stream) text = part.text + text;
  }
  return text.slice(-length);
}

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
