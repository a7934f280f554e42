import type { OutputPart } from '../../output-parts.js';

const mention = /loss[ \t]{0,3}[=:]/i;

/** Parts keep their identity while the output grows, so that each is looked at once. */
const known = new WeakMap<OutputPart, boolean>();

function isMentionedIn(part: OutputPart): boolean {
  const before = known.get(part);
  if (before !== undefined) return before;
  const isMentioned = part.stream !== 'stdin' && mention.test(part.text);
  known.set(part, isMentioned);
  return isMentioned;
}

/** Whether it is worth the while to load what draws curves. */
export const mentionsLoss = (parts: OutputPart[]): boolean => parts.some(isMentionedIn);
