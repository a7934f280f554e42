import { randomUUID } from 'node:crypto';
import {
  replicaEnvelopeSchema,
  sessionIdSchema,
  type ReplicaMessage,
  type SessionId,
} from '@pairwise/contracts';
import type { Redis } from 'ioredis';

const CHANNEL_PREFIX = 'pairwise:room:';

export interface ReplicaChannelOptions {
  /** For publishing, and fails at once when Redis is away. */
  publisher: Redis;
  /** For subscribing alone. */
  subscriber: Redis;
  listen: (sessionId: SessionId, message: ReplicaMessage) => void;
  onMalformed: (cause: unknown) => void;
}

/**
 * Between the realtime servers that have the same room open. Redis may lose a message or be away:
 * nothing is told here that is not in the database as well, or that does not come again by itself.
 */
export class ReplicaChannel {
  readonly #serverId = randomUUID();

  constructor(private readonly options: ReplicaChannelOptions) {
    options.subscriber.on('message', (channel, text) => this.#hear(channel, text));
  }

  /** Resolves once this server hears the others; waits for Redis as long as it takes. */
  async join(sessionId: SessionId): Promise<void> {
    await this.options.subscriber.subscribe(channelOf(sessionId));
  }

  async leave(sessionId: SessionId): Promise<void> {
    await this.options.subscriber.unsubscribe(channelOf(sessionId));
  }

  /** How many other servers heard it; null when Redis is away. */
  async publish(sessionId: SessionId, message: ReplicaMessage): Promise<number | null> {
    const envelope = { serverId: this.#serverId, message };
    const text = JSON.stringify(replicaEnvelopeSchema.parse(envelope));
    return this.options.publisher.publish(channelOf(sessionId), text).then(
      // One of them is this server itself.
      (count) => Math.max(0, count - 1),
      () => null,
    );
  }

  #hear(channel: string, text: string): void {
    if (!channel.startsWith(CHANNEL_PREFIX) || text.includes(this.#serverId)) return;
    try {
      const sessionId = sessionIdSchema.parse(channel.slice(CHANNEL_PREFIX.length));
      this.options.listen(sessionId, replicaEnvelopeSchema.parse(JSON.parse(text)).message);
    } catch (cause) {
      this.options.onMalformed(cause);
    }
  }
}

const channelOf = (sessionId: SessionId): string => `${CHANNEL_PREFIX}${sessionId}`;
