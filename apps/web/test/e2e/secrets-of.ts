import type { RoomGuide } from '@pairwise/contracts';

const lengthMin = 25;

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The lines of the guides that are long enough to be nobody else's, without what a candidate may know. */
export function secretsOf(
  guides: readonly RoomGuide[],
  { known }: { known: readonly string[] },
): string[] {
  const lines = guides.flatMap(({ questionId: _questionId, ...guide }) =>
    textsIn(guide).flatMap((text) => text.split('\n').map((line) => line.trim())),
  );
  const open = known.join('\n');
  return [...new Set(lines)].filter((line) => line.length >= lengthMin && !open.includes(line));
}

/** Whether a text was sent: as it is, as JSON, or as JSON within JSON. */
export function traceOf(received: string, text: string): boolean {
  const once = JSON.stringify(text).slice(1, -1);
  const twice = JSON.stringify(once).slice(1, -1);
  return [text, once, twice].some((form) => received.includes(form));
}
