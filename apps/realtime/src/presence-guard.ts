import type {
  beforeHandleAwarenessPayload,
  Connection,
  Document,
  onAwarenessUpdatePayload,
} from '@hocuspocus/server';
import { isFromElsewhere } from './origin.js';
import type { Participant } from './participant.js';
import { PresenceOwners, sanitizeState } from './presence.js';

/** What of a browser's presence others may see, and whose sockets each presence comes from. */
export class PresenceGuard {
  readonly #owners = new PresenceOwners();

  /** Changes what the browser sent into what it may say. */
  admit(payload: beforeHandleAwarenessPayload<Participant>): void {
    const { documentName, connection, context, states, document } = payload;
    for (const [clientId, state] of states) {
      const known = PresenceOwners.participantOf(document.awareness.getStates().get(clientId));
      // Among them is one of the library's own making, always empty and with a new number.
      const isOwn =
        connection !== undefined &&
        context !== undefined &&
        Object.keys(state).length > 0 &&
        (known === null || known === context.participantId) &&
        this.#owners.claim(documentName, clientId, {
          participantId: context.participantId,
          socketId: connection.socketId,
        });
      if (isOwn) states.set(clientId, sanitizeState(state, context));
      else states.delete(clientId);
    }
  }

  /** The client numbers whose presence changed by a socket of this server, or went with one. */
  changedHere(payload: onAwarenessUpdatePayload<Participant>): number[] {
    const { transactionOrigin, connection, document, added, updated, removed } = payload;
    const isElsewhere = isFromElsewhere(transactionOrigin);
    if (isElsewhere || connection !== undefined) handOver(document, updated, connection);
    // The library drops who has not been heard of for long; each server does so by itself.
    if (isElsewhere || transactionOrigin === 'timeout') return [];
    return [...added, ...updated, ...removed];
  }

  release(documentName: string, socketId: string): void {
    this.#owners.release(documentName, socketId);
  }
}

/**
 * Who comes back on another socket, here or at another server, belongs to that one: when the old one
 * is noticed as dead, it takes nobody along.
 */
function handOver(
  document: Document,
  clientIds: readonly number[],
  to: Connection | undefined,
): void {
  for (const clientId of clientIds) {
    for (const [connection, { clients }] of document.connections) {
      if (connection === to) clients.add(clientId);
      else clients.delete(clientId);
    }
  }
}
