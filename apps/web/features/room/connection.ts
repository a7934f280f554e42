/** A document of the room: not synced yet, synced, or turned away for now. */
export type DocumentState = 'waiting' | 'synced' | 'refused';
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting';

const firstRetryMs = 1_000;
const retryMsMax = 10_000;

/** 1, 2, 4, 8, then 10 seconds. */
export const retryDelayMs = (attempts: number): number =>
  Math.min(retryMsMax, firstRetryMs * 2 ** Math.min(attempts, 10));

export type ConnectionInput = {
  isSocketOpen: boolean;
  events: DocumentState;
  /** Null while the room has not asked for the shared code, as before a candidate's start. */
  code: DocumentState | null;
  /** Whether everything was in order once. */
  wasConnected: boolean;
};

export function connectionState(input: ConnectionInput): ConnectionState {
  const isInOrder =
    input.isSocketOpen &&
    input.events === 'synced' &&
    (input.code === null || input.code === 'synced');
  if (isInOrder) return 'connected';
  return input.wasConnected ? 'reconnecting' : 'connecting';
}

export const connectionWords: Record<ConnectionState, string> = {
  connecting: 'Connecting…',
  connected: 'Connected',
  reconnecting: 'Reconnecting… your edits are kept',
};
