import type { ReplicaMessage, RoomDocumentKind, SessionId } from '@pairwise/contracts';
import { ReplicaChannel } from '@pairwise/queue';
import type { Logger } from '@pairwise/telemetry';
import type { Redis } from 'ioredis';

export interface PeersOptions {
  publisher: Redis;
  subscriber: Redis;
  logger: Logger;
  /** Another server has this room open as well, which it had not a moment ago. */
  onMet: (sessionId: SessionId) => void;
  listen: (sessionId: SessionId, message: ReplicaMessage) => void;
}

/** The other servers that have the same rooms open, as far as Redis lets this one know. */
export class Peers {
  readonly #channel: ReplicaChannel;
  readonly #openKinds = new Map<SessionId, Set<RoomDocumentKind>>();
  /** Rooms of which another server heard what this one said last. */
  readonly #peered = new Set<SessionId>();

  constructor(private readonly options: PeersOptions) {
    const { publisher, subscriber, logger } = options;
    this.#channel = new ReplicaChannel({
      publisher,
      subscriber,
      listen: (sessionId, message) => {
        if (!this.#openKinds.has(sessionId)) return;
        this.#meet(sessionId);
        options.listen(sessionId, message);
      },
      onMalformed: (cause) => logger.warn({ err: cause }, 'malformed message of another server'),
    });
  }

  has(sessionId: SessionId): boolean {
    return this.#peered.has(sessionId);
  }

  /** Resolves once this server hears the others, and has said that it is there. */
  async join(sessionId: SessionId, kind: RoomDocumentKind): Promise<void> {
    const kinds = this.#openKinds.get(sessionId) ?? new Set();
    this.#openKinds.set(sessionId, kinds.add(kind));
    await this.#channel.join(sessionId);
    await this.tell(sessionId, { type: 'opened' });
  }

  leave(sessionId: SessionId, kind: RoomDocumentKind): void {
    const kinds = this.#openKinds.get(sessionId);
    kinds?.delete(kind);
    if (kinds === undefined || kinds.size > 0) return;
    this.#openKinds.delete(sessionId);
    this.#peered.delete(sessionId);
    this.#channel.leave(sessionId).catch(() => undefined);
  }

  async tell(sessionId: SessionId, message: ReplicaMessage): Promise<void> {
    const heardBy = await this.#channel.publish(sessionId, message);
    if (heardBy !== null && heardBy > 0) this.#meet(sessionId);
    else this.#peered.delete(sessionId);
  }

  #meet(sessionId: SessionId): void {
    if (this.#peered.has(sessionId) || !this.#openKinds.has(sessionId)) return;
    this.#peered.add(sessionId);
    this.options.onMet(sessionId);
  }
}
