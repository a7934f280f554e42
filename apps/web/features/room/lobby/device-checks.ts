import type { ConnectionState } from '../connection.js';

export type CheckState = 'passed' | 'waiting' | 'warned' | 'failed';
export type DeviceCheck = {
  name: string;
  state: CheckState;
  /** How it stands, in a sentence. */
  text: string;
  /** What to do about it; only where something is wrong. */
  help?: string;
};

const slowMs = 400;
const clockOffMs = 120_000;

export function browserCheck(missing: readonly string[]): DeviceCheck {
  const name = 'Browser';
  if (missing.length === 0) return { name, state: 'passed', text: 'It has what the room needs.' };
  return {
    name,
    state: 'failed',
    text: `It lacks ${missing.join(', ')}.`,
    help: 'Open your link in a current Firefox, Chrome, Edge or Safari.',
  };
}

/** `roundTripMs` is undefined until it was measured, and null where nothing came back. */
export function connectionCheck(
  connection: ConnectionState,
  roundTripMs: number | null | undefined,
): DeviceCheck {
  const name = 'Connection';
  if (connection === 'connecting') return { name, state: 'waiting', text: 'Connecting…' };
  if (connection === 'reconnecting' || roundTripMs === null) {
    return {
      name,
      state: 'failed',
      text: 'The room does not answer at the moment.',
      help: 'Check your network. A company network or a VPN may block WebSockets: try without it, or another network.',
    };
  }
  if (roundTripMs === undefined) return { name, state: 'waiting', text: 'Measuring…' };
  const text = `The room answers in ${Math.max(1, Math.round(roundTripMs))} ms.`;
  if (roundTripMs < slowMs) return { name, state: 'passed', text };
  const help = 'That is slow. Move closer to your router, or close what uses the network.';
  return { name, state: 'warned', text, help };
}

export function clockCheck(offsetMs: number): DeviceCheck {
  const name = 'Clock';
  const seconds = Math.round(Math.abs(offsetMs) / 1000);
  const side = offsetMs > 0 ? 'behind' : 'ahead of';
  if (seconds === 0) return { name, state: 'passed', text: 'It agrees with the room’s.' };
  const text = `It is ${seconds} s ${side} the room’s. The room goes by its own.`;
  if (Math.abs(offsetMs) < clockOffMs) return { name, state: 'passed', text };
  const help = 'Let your computer set its time by itself, so that appointments agree.';
  return { name, state: 'warned', text, help };
}

export function storageCheck(isAvailable: boolean): DeviceCheck {
  const name = 'Storage';
  if (isAvailable) {
    return { name, state: 'passed', text: 'What you type while offline can be kept here.' };
  }
  return {
    name,
    state: 'warned',
    text: 'This browser keeps nothing for this page.',
    help: 'Allow storage for this page, or use a window that is not private. Otherwise do not reload while offline.',
  };
}

export const keyboardText = 'x = {"a": [1, 2]}  # |\\';

/** The signs that hide on some keyboards; blanks are nobody's problem. */
export function keyboardCheck(typed: string): DeviceCheck {
  const name = 'Keyboard';
  const bare = (text: string): string => text.replace(/\s/g, '').replace(/[“”]/g, '"');
  if (bare(typed) === bare(keyboardText)) {
    return { name, state: 'passed', text: 'You find every sign.' };
  }
  const text = 'Type the line below, to know where the brackets are.';
  return { name, state: 'waiting', text };
}
