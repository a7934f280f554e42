import type {
  ExecutionId,
  ExecutionKind,
  OrganizationId,
  RoomAudience,
  RoomEvent,
  RunEvent,
  SessionId,
} from '@pairwise/contracts';
import { appendRunEvent, publishRoomEvent } from '@pairwise/queue';
import type { Logger } from '@pairwise/telemetry';
import type { Redis } from 'ioredis';

export interface RelayTarget {
  organizationId: OrganizationId;
  sessionId: SessionId;
  executionId: ExecutionId;
  kind: ExecutionKind;
  audience: RoomAudience;
}

/**
 * Tells everybody who watches, in order. A relay that cannot keep up joins text that waits, and one
 * that cannot reach Redis gives up quietly: the stored result is what counts.
 */
export class EventRelay {
  #sequence = 0;
  #waiting: RunEvent[] = [];
  #sending: Promise<void> | null = null;

  constructor(
    private readonly redis: Redis,
    private readonly target: RelayTarget,
    private readonly logger: Logger,
  ) {}

  push(event: RunEvent): void {
    const last = this.#waiting.at(-1);
    if (event.type === 'output' && last?.type === 'output' && last.stream === event.stream) {
      this.#waiting[this.#waiting.length - 1] = { ...last, text: last.text + event.text };
    } else {
      this.#waiting.push(event);
    }
    this.#sending ??= this.#drain();
  }

  /** Resolves when everything pushed so far has been told, or given up. */
  async settle(): Promise<void> {
    await this.#sending;
  }

  /** The result is stored and can be read. */
  async announceFinished(event: Extract<RunEvent, { type: 'finished' }>): Promise<void> {
    this.push(event);
    await this.settle();
    const { executionId, kind } = this.target;
    await this.#publish({
      type: 'execution.finished',
      executionId,
      kind,
      outcome: event.outcome,
    }).catch((cause: unknown) => this.#warn(cause));
  }

  async #drain(): Promise<void> {
    for (let event = this.#waiting.shift(); event !== undefined; event = this.#waiting.shift()) {
      await this.#send(event).catch((cause: unknown) => this.#warn(cause));
    }
    this.#sending = null;
  }

  async #send(event: RunEvent): Promise<void> {
    this.#sequence += 1;
    const sequence = this.#sequence;
    const { organizationId, sessionId, executionId, kind, audience } = this.target;
    const told = { type: 'execution.event', executionId, kind, sequence, event } as const;
    const room = { organizationId, sessionId, audience, event: told };
    await appendRunEvent(this.redis, this.target, { sequence, event }, room);
  }

  #publish(event: RoomEvent): Promise<void> {
    const { organizationId, sessionId, audience } = this.target;
    return publishRoomEvent(this.redis, { organizationId, sessionId, audience, event });
  }

  #warn(cause: unknown): void {
    this.logger.warn({ err: cause, executionId: this.target.executionId }, 'event not relayed');
  }
}
