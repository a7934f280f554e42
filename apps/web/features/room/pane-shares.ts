import { z } from 'zod';

/** Widths of the outer panes in percent of the page; the editor takes what is left. */
export type PaneShares = { reading: number; results: number };

export const sharePercentMin = 15;
export const sharePercentMax = 45;
/** What the editor keeps, so that its buttons stay in sight. */
const editorPercentMin = 36;
export const defaultShares: PaneShares = { reading: 29, results: 30 };

const storageKey = 'pairwise.room.panes';
const sharesSchema = z.object({ reading: z.number(), results: z.number() });

/** A width that leaves the other outer pane and the editor their places. */
export function clampShare(percent: number, otherPercent: number): number {
  const percentMax = Math.min(sharePercentMax, 100 - editorPercentMin - otherPercent);
  return Math.min(percentMax, Math.max(sharePercentMin, Math.round(percent * 10) / 10));
}

/** Null for anything but two usable widths. */
export function parseShares(text: string | null): PaneShares | null {
  try {
    const shares = sharesSchema.safeParse(JSON.parse(text ?? ''));
    if (!shares.success) return null;
    const reading = clampShare(shares.data.reading, sharePercentMin);
    return { reading, results: clampShare(shares.data.results, reading) };
  } catch {
    return null;
  }
}

export function readShares(): PaneShares {
  try {
    return parseShares(window.localStorage.getItem(storageKey)) ?? defaultShares;
  } catch {
    return defaultShares;
  }
}

export function writeShares(shares: PaneShares): void {
  try {
    window.localStorage.setItem(storageKey, JSON.stringify(shares));
  } catch {
    // Where storage is forbidden the widths last as long as the page.
  }
}
