import type { ImageCheck } from '@pairwise/contracts';

const beginningMax = 150;
const endMax = 450;

export function passed(name: string, detail: string): ImageCheck {
  return { name, ok: true, detail: plain(detail) };
}

export function failed(name: string, detail: string): ImageCheck {
  return { name, ok: false, detail: plain(detail) };
}

export function judged(name: string, ok: boolean, detail: string): ImageCheck {
  return { name, ok, detail: plain(detail) };
}

/** Text of a foreign image in one bounded line, without anything that a screen would obey. */
function plain(text: string): string {
  const line = text.replace(/[^ -~]+/g, ' ').trim();
  if (line.length <= beginningMax + endMax) return line;
  // What went wrong is at the end of what Python says.
  return `${line.slice(0, beginningMax)} ... ${line.slice(-endMax)}`;
}
