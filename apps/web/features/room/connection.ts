/** A document of the room: on its way for the first time, here, or here once and lost for now. */
export type DocumentState = 'opening' | 'synced' | 'lost';
export type DocumentSignal = 'synced' | 'interrupted' | 'refused';
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting';

const firstRetryMs = 1_000;
const retryMsMax = 10_000;

/** 1, 2, 4, 8, then 10 seconds. */
export const retryDelayMs = (attempts: number): number =>
  Math.min(retryMsMax, firstRetryMs * 2 ** Math.min(attempts, 10));

export function nextDocumentState(before: DocumentState, signal: DocumentSignal): DocumentState {
  if (signal === 'synced') return 'synced';
  return before === 'opening' ? 'opening' : 'lost';
}

export function connectionState(
  isSocketOpen: boolean,
  documents: readonly DocumentState[],
): ConnectionState {
  if (isSocketOpen && documents.every((state) => state === 'synced')) return 'connected';
  const wasHere = documents.some((state) =>
    isSocketOpen ? state === 'lost' : state !== 'opening',
  );
  return wasHere ? 'reconnecting' : 'connecting';
}

export const connectionWords: Record<ConnectionState, string> = {
  connecting: 'Connecting…',
  connected: 'Connected',
  reconnecting: 'Reconnecting… your edits are kept',
};
