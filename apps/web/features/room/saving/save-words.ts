import type { SaveState } from './save-tracker.js';

const countEdits = (edits: number): string => `${edits} ${edits === 1 ? 'edit' : 'edits'}`;

export const clockTime = (timestamp: string): string =>
  new Date(timestamp).toLocaleTimeString('en-GB', { hour12: false });

export type SaveMood = 'calm' | 'busy' | 'kept' | 'refused';

/** Typing saves twice a second: that is calm, and the time of the last save says enough. */
export function moodOf({ edits, pace, isRefused }: SaveState, isConnected: boolean): SaveMood {
  if (isRefused) return 'refused';
  if (!isConnected || (edits > 0 && pace === 'late')) return 'kept';
  return edits > 0 && pace === 'slow' ? 'busy' : 'calm';
}

export function saveWords(state: SaveState, isConnected: boolean): string | null {
  const { edits, savedAt } = state;
  const saved = savedAt === null ? null : clockTime(savedAt);
  switch (moodOf(state, isConnected)) {
    case 'refused':
      return `Not saved: the text is locked, ${countEdits(edits)} kept`;
    case 'kept':
      if (edits > 0) return `Offline, ${countEdits(edits)} kept`;
      return saved === null ? null : `Offline, saved ${saved}`;
    case 'busy':
      return 'Saving…';
    case 'calm':
      return saved === null ? null : `Saved ${saved}`;
  }
}

/** What a screen reader is told when the mood changes; nothing while all goes well. */
export function saveNews(before: SaveMood, now: SaveMood): string | null {
  switch (now) {
    case 'refused':
      return 'Your last edits are not saved: the text is locked. They are kept in this browser.';
    case 'kept':
      return 'Offline. Your edits are kept in this browser.';
    case 'busy':
      return null;
    case 'calm':
      return before === 'kept' || before === 'refused' ? 'All your edits are saved.' : null;
  }
}
